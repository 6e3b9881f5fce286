import type { Manifest } from '../../core/manifest';
import { CONFIG_API_VERSION } from '../../core/names';
import { asRecord, fieldOf, type PlainRecord } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';

/** The ClusterOperator of the registry in a row of `oc get clusteroperators`, or in a line of the log of the installer. */
export function printedOperator(row: string): Manifest | undefined {
  const condition = CONDITION.exec(row)?.groups;
  if (condition !== undefined) return operatorWith([withLines(condition)]);
  const { version, available, progressing, degraded, message = '' } = ROW.exec(row)?.groups ?? {};
  if (available === undefined) return undefined;
  const [, named] = /^\w*?(Available|Progressing|Degraded): /.exec(message) ?? [];
  const statuses = { Available: available, Progressing: progressing, Degraded: degraded };
  const bad = Object.entries(statuses).flatMap(([type, status]) => (status === GOOD[type] ? [] : [type]));
  const blamed = named !== undefined && bad.includes(named) ? named : (bad.at(-1) ?? named);
  const conditions = Object.entries(statuses).map(([type, status]) => ({
    type,
    status,
    ...(type === blamed && message !== '' ? { message } : {}),
  }));
  return operatorWith(conditions, version === undefined ? {} : { versions: [{ name: 'operator', version }] });
}

function operatorWith(conditions: readonly object[], status: object = {}): Manifest {
  return {
    apiVersion: CONFIG_API_VERSION,
    kind: 'ClusterOperator',
    metadata: { name: 'image-registry' },
    status: { ...status, conditions },
  };
}

/**
 * One object of what two places of a text report, of which the later one is a line about one condition. The same condition replaces
 * the earlier one.
 */
export function joinedOperator(earlier: SourceObject | undefined, later: SourceObject): SourceObject | undefined {
  const [before, [condition, ...others]] = [conditionsIn(earlier), conditionsIn(later)];
  if (earlier === undefined || before.length === 0 || condition === undefined || others.length > 0) return undefined;
  const kept = before.flatMap((each, index) => (each['type'] === condition['type'] ? [] : [{ each, index }]));
  return {
    ...earlier,
    manifest: {
      ...earlier.manifest,
      status: { ...asRecord(earlier.manifest['status']), conditions: [...kept.map(({ each }) => each), condition] },
    },
    locate: (path) => {
      const index = path[1] === 'conditions' && typeof path[2] === 'number' ? path[2] : 0;
      const known = kept[index]?.index;
      return known === undefined ? later.locate([]) : earlier.locate(['status', 'conditions', known]);
    },
  };
}

function conditionsIn(source: SourceObject | undefined): readonly PlainRecord[] {
  if (source?.manifest.kind !== 'ClusterOperator') return [];
  const conditions = fieldOf(source.manifest['status'], 'conditions');
  return Array.isArray(conditions) ? conditions.map(asRecord) : [];
}

/** The log writes a message of several lines as one. */
function withLines({ message, ...condition }: Record<string, string | undefined>): object {
  return message === undefined
    ? condition
    : { ...condition, message: message.replace(/\\n/g, '\n').replace(/\\"/g, '"') };
}

/** Source: openshift/installer cmd/openshift-install/create.go logClusterOperatorConditions. */
const CONDITION =
  /^(?:time=\S+ )?(?:level=\w+ msg="?|[A-Z]+\s+)?Cluster operator image-registry (?<type>Available|Progressing|Degraded) is (?<status>True|False|Unknown)(?: with (?<reason>[\w:]*): (?<message>.*?))?"?$/;

const ROW =
  /^(?:(?:clusteroperators?(?:\.config\.openshift\.io)?|co)\/)?image-registry\s+(?:(?<version>\d+\.\S+)\s+)?(?<available>True|False|Unknown)\s+(?<progressing>True|False|Unknown)\s+(?<degraded>True|False|Unknown)(?:\s+\S+(?:\s+(?<message>\S.*))?)?$/;

const GOOD: Readonly<Record<string, string>> = { Available: 'True', Progressing: 'False', Degraded: 'False' };
