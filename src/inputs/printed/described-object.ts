/** What `oc describe` says first of an object: the events below are about it. */
export interface DescribedObject {
  readonly name?: string;
  readonly namespace?: string;
  readonly kind?: string;
  /** How far its fields are indented, where it was pasted. */
  readonly indent?: number;
}

/** The object that is described after a line. */
export function describedObject(row: string, before: DescribedObject): DescribedObject {
  const [, assignedIn, assigned] = ASSIGNED.exec(row) ?? [];
  if (assigned !== undefined && before.name === undefined) {
    return { name: assigned, namespace: assignedIn ?? '', kind: 'Pod' };
  }
  const [, { length: indent } = '', field = '', value = ''] = /^(\s*)([A-Z][\w ]{2,30}):\s+(\S+)/.exec(row) ?? [];
  if (field === 'Name' && indent <= (before.indent ?? indent)) return { name: value, indent };
  if (before.name === undefined || indent !== before.indent) return before;
  if (field === 'Namespace') return { ...before, namespace: value };
  const kind = KINDS[field];
  return kind === undefined || before.kind !== undefined ? before : { ...before, kind };
}

/** The first event of most pods: it names the pod where only the events were pasted. */
const ASSIGNED = /^\s*Normal\s+Scheduled\s.*Successfully assigned ([a-z0-9-]+)\/([a-z0-9.-]+) to /;

/** Fields that one kind has only. Source: kubernetes/kubernetes staging/src/k8s.io/kubectl/pkg/describe/describe.go. */
const KINDS: Readonly<Record<string, string>> = {
  'Access Modes': 'PersistentVolumeClaim',
  StorageClass: 'PersistentVolumeClaim',
  StrategyType: 'Deployment',
  'Pods Status': 'ReplicaSet',
  'Service Account': 'Pod',
  Node: 'Pod',
};
