import type { Manifest } from '../../core/manifest';
import type { DescribedObject } from './described-object';

/** An event in a row of `oc get events`, with or without the column of namespaces, or below an object that is described. */
export function printedEvent(row: string, described: DescribedObject): Manifest | undefined {
  const listed = LISTED.exec(row)?.groups;
  if (listed !== undefined) {
    const { namespace, type, reason, resource = '', name, message } = listed;
    return eventOf({ kind: KINDS[resource] ?? resource, name, namespace }, { type, reason, message });
  }
  const { type, reason, message } = BELOW.exec(row)?.groups ?? {};
  if (type === undefined || described.name === undefined) return undefined;
  const { kind = 'Pod', name, namespace } = described;
  return eventOf({ kind, name, namespace }, { type, reason, message });
}

const AGE = String.raw`(?:(?:\d+[smhdy])+(?: ago)?|<\w+>)(?: \(x\d+ over \w+\))?`;
const LISTED = new RegExp(
  String.raw`^(?:(?:(?<namespace>[a-z0-9][a-z0-9-]*)\s+)?${AGE}\s+)?(?<type>Normal|Warning)\s+(?<reason>\w+)\s+(?<resource>[a-z]+)(?:\.[\w.]+)?\/(?<name>\S+)\s+(?<message>\S.*)$`,
);
const BELOW = new RegExp(
  String.raw`^(?<type>Normal|Warning)\s+(?<reason>\w+)\s+${AGE}\s+(?<from>\S+(?:, \S+)?)\s+(?<message>\S.*)$`,
);

const KINDS: Readonly<Record<string, string>> = {
  pod: 'Pod',
  replicaset: 'ReplicaSet',
  deployment: 'Deployment',
  daemonset: 'DaemonSet',
  job: 'Job',
  cronjob: 'CronJob',
  persistentvolumeclaim: 'PersistentVolumeClaim',
  route: 'Route',
};

function eventOf(
  { namespace, ...subject }: { kind: string; name: string | undefined; namespace: string | undefined },
  content: Readonly<Record<string, string | undefined>>,
): Manifest {
  const place = namespace === undefined ? {} : { namespace };
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${subject.name ?? ''}.printed`, ...place },
    involvedObject: { ...subject, ...place },
    ...content,
  };
}
