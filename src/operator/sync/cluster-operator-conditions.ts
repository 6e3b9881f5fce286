import type { Condition } from '../effects/condition';

type Part = Pick<Condition, 'type' | 'status' | 'reason' | 'message' | 'after'>;

/**
 * The conditions of `oc get clusteroperator image-registry`: for each type the worst status, with the messages of all
 * conditions that have it. Source: openshift/library-go pkg/operator/status/condition.go UnionCondition.
 */
export function clusterOperatorConditions(
  ofRegistry: readonly Condition[],
  ofPruner: readonly Condition[],
  certificatesError: string | undefined,
): Condition[] {
  const parts: Part[] = [
    ...ofRegistry,
    ...ofPruner.filter(({ type }) => KINDS.some((kind) => kind.suffix === type)).map(prefixed),
    ...NODE_CA,
    ...(certificatesError === undefined ? [] : [certificates(certificatesError)]),
  ];
  return KINDS.map(({ suffix, good }) => union(suffix, good, parts));
}

const KINDS = [
  { suffix: 'Available', good: 'True' },
  { suffix: 'Progressing', good: 'False' },
  { suffix: 'Degraded', good: 'False' },
] as const;

const NODE_CA: readonly Part[] = [
  {
    type: 'NodeCADaemonAvailable',
    status: 'True',
    reason: 'AsExpected',
    message: 'The daemon set node-ca has available replicas',
  },
  {
    type: 'NodeCADaemonProgressing',
    status: 'False',
    reason: 'AsExpected',
    message: 'The daemon set node-ca is deployed',
  },
];

function prefixed(condition: Condition): Part {
  return { ...condition, type: `ImagePruner${condition.type}` };
}

function certificates(message: string): Part {
  return { type: 'ImageRegistryCertificatesControllerDegraded', status: 'True', reason: 'Error', message };
}

function union(suffix: string, good: 'True' | 'False', parts: readonly Part[]): Condition {
  const all = parts.filter(({ type }) => type.endsWith(suffix));
  const bad = all.filter(({ status }) => status !== good);
  const decisive = bad.length > 0 ? bad : all;
  const reasons = decisive
    .filter(({ reason }) => reason !== '' && reason !== 'AsExpected')
    .map(({ type, reason }) => type.slice(0, -suffix.length) + reason);
  const lines = decisive.filter(({ message }) => message !== '').map(({ type, message }) => `${type}: ${message}`);
  const after = decisive.find((part) => part.after !== undefined)?.after;
  return {
    on: 'ClusterOperator/image-registry',
    type: suffix,
    status: bad[0]?.status ?? good,
    reason: [...new Set(reasons)].sort().join('::') || 'AsExpected',
    message: lines.sort().join('\n'),
    ...(after === undefined ? {} : { after }),
  };
}
