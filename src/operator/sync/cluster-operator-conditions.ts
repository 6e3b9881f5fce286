import { NORMAL_STATUS } from '../effects/abnormal';
import type { Condition } from '../effects/condition';

type Part = Pick<Condition, 'type' | 'status' | 'reason' | 'message' | 'after'>;

/**
 * The conditions of `oc get clusteroperator image-registry`: for each kind the first status that is not the normal one,
 * with the reasons and messages of all conditions of this kind, good ones too. Source: pkg/resource/clusteroperator.go
 * unionCondition.
 */
export function clusterOperatorConditions(ofConfig: readonly Condition[], ofPruner: readonly Condition[]): Condition[] {
  const parts = [...NODE_CA, ...ofConfig, ...ofPruner.map(prefixed)];
  return KINDS.map(({ suffix, normal }) => union(suffix, normal, parts));
}

const KINDS = (['Available', 'Progressing', 'Degraded'] as const).map((suffix) => ({
  suffix,
  normal: NORMAL_STATUS[suffix],
}));

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

function union(suffix: string, normal: 'True' | 'False', parts: readonly Part[]): Condition {
  const all = parts.filter(({ type }) => type.endsWith(suffix));
  const decisive = all.find(({ status }) => status !== normal);
  const reasons = all
    .filter(({ reason }) => reason !== '' && reason !== 'AsExpected')
    .map(({ type, reason }) => type.slice(0, -suffix.length) + reason);
  const lines = all
    .filter(({ message }) => message !== '')
    .flatMap(({ type, message }) => message.split('\n').map((line) => `${type}: ${line}`));
  const reason = reasons.sort().join('::');
  const after = all.find((part) => part.status !== normal && part.after !== undefined)?.after;
  return {
    on: 'ClusterOperator/image-registry',
    type: suffix,
    status: decisive?.status ?? normal,
    reason: reason === '' && decisive === undefined ? 'AsExpected' : reason,
    message: lines.join('\n'),
    ...(after === undefined ? {} : { after }),
  };
}
