import type { Manifest } from '../../core/manifest';
import { CONFIG_API_VERSION } from '../../core/names';

/** The ClusterOperator of the registry in a row of `oc get clusteroperators`. */
export function printedOperator(row: string): Manifest | undefined {
  const { version, available, progressing, degraded, message = '' } = ROW.exec(row)?.groups ?? {};
  if (available === undefined) return undefined;
  const [, named] = /^\w*?(Available|Progressing|Degraded): /.exec(message) ?? [];
  const statuses = { Available: available, Progressing: progressing, Degraded: degraded };
  const bad = Object.entries(statuses).flatMap(([type, status]) => (status === GOOD[type] ? [] : [type]));
  const blamed = named !== undefined && bad.includes(named) ? named : (bad.at(-1) ?? named);
  return {
    apiVersion: CONFIG_API_VERSION,
    kind: 'ClusterOperator',
    metadata: { name: 'image-registry' },
    status: {
      ...(version === undefined ? {} : { versions: [{ name: 'operator', version }] }),
      conditions: Object.entries(statuses).map(([type, status]) => ({
        type,
        status,
        ...(type === blamed && message !== '' ? { message } : {}),
      })),
    },
  };
}

const ROW =
  /^(?:(?:clusteroperators?(?:\.config\.openshift\.io)?|co)\/)?image-registry\s+(?:(?<version>\d+\.\S+)\s+)?(?<available>True|False|Unknown)\s+(?<progressing>True|False|Unknown)\s+(?<degraded>True|False|Unknown)(?:\s+\S+(?:\s+(?<message>\S.*))?)?$/;

const GOOD: Readonly<Record<string, string>> = { Available: 'True', Progressing: 'False', Degraded: 'False' };
