/** What `oc describe` says first of an object: the events below are about it. */
export interface DescribedObject {
  readonly name?: string;
  readonly namespace?: string;
  readonly kind?: string;
}

/** The object that is described after a line. */
export function describedObject(row: string, before: DescribedObject): DescribedObject {
  const [, field = '', value = ''] = /^([A-Z][\w ]{2,30}):\s+(\S+)/.exec(row) ?? [];
  if (field === 'Name') return { name: value };
  if (before.name === undefined) return before;
  if (field === 'Namespace') return { ...before, namespace: value };
  const kind = KINDS[field];
  return kind === undefined || before.kind !== undefined ? before : { ...before, kind };
}

/** Fields that one kind has only. Source: kubernetes/kubernetes staging/src/k8s.io/kubectl/pkg/describe/describe.go. */
const KINDS: Readonly<Record<string, string>> = {
  'Access Modes': 'PersistentVolumeClaim',
  StorageClass: 'PersistentVolumeClaim',
  StrategyType: 'Deployment',
  'Pods Status': 'ReplicaSet',
  'Service Account': 'Pod',
  Node: 'Pod',
};
