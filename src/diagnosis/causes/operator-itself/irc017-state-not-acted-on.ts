import { fieldOf, itemsOf } from '../../../core/record';
import { operatorSource } from '../../../core/source';
import type { Cause } from '../../engine/cause';
import type { Dump } from '../../engine/dump';
import { conditionText } from '../../evidence/condition';
import type { Statement } from '../../evidence/statement';
import { stateGaps } from '../../evidence/state-gap';
import { nameOf, statementOf } from '../../evidence/statements-of';
import { commandStep, inRegistry } from '../../forms/steps';

export const irc017: Cause = {
  id: 'IRC017',
  title: 'Operator has not acted on managementState',
  why: 'The conditions are those of another managementState than Config/cluster has, or of none. The Operator writes them within seconds after an edit. So the Operator does not run, hangs, or cannot write the status; or the objects were saved at different times.',
  decides: 'Whether the conditions still differ a minute later, and whether the pod of the Operator runs.',
  source: operatorSource('pkg/operator/status.go', 'syncStatus'),
  messages: ['The registry is removed', 'The registry configuration is set to unmanaged mode'],
  depth: 0.5,
  *find(dump) {
    const gaps = stateGaps(dump.config, dump.clusterOperator);
    const [first] = gaps;
    if (first === undefined) return;
    const left = overrides(dump);
    yield {
      certainty: 'likely',
      what: `${inWords(first)}${left.length > 0 ? ', and ClusterVersion/version has an override that lets its Deployment be changed or deleted' : ''}.`,
      object: nameOf(first.object),
      field: 'status.conditions',
      evidence: [
        ...gaps.map(({ object, condition }) =>
          statementOf(object, ['status', 'conditions', condition.index], conditionText(condition), DETAILS),
        ),
        ...left,
      ],
      fix: [
        inRegistry('See whether the Operator runs:', 'get deployments,pods'),
        commandStep(
          'If it does not run, see whether an override keeps the Cluster Version Operator from starting it again, and remove that override:',
          "oc get clusterversion version -o jsonpath='{.spec.overrides}'",
        ),
        inRegistry(
          'If it runs, see at which error it stops:',
          'logs deployment/cluster-image-registry-operator --tail=100',
        ),
        inRegistry(
          'If the newest line of the log is older than the edit, the Operator hangs. Restart it:',
          'rollout restart deployment/cluster-image-registry-operator',
        ),
      ],
    };
  },
};

function inWords({ object, reported, asked }: ReturnType<typeof stateGaps>[number]): string {
  return reported === undefined
    ? `${nameOf(object)} has conditions of other controllers, but neither Available nor Progressing or Degraded: the Operator has not ended a sync with the managementState ${asked}`
    : `${nameOf(object)} reports the managementState ${reported}, but Config/cluster has ${asked}: the Operator has not acted on it`;
}

const DETAILS = { source: 'object', areas: ['operator'] } as const;

/** The Cluster Version Operator starts no Operator again that it is to leave alone. */
function overrides({ all }: Dump): Statement[] {
  return all('ClusterVersion').flatMap((version) =>
    itemsOf(fieldOf(version.manifest['spec'], 'overrides')).flatMap((entry, index) =>
      fieldOf(entry, 'name') === 'cluster-image-registry-operator' && fieldOf(entry, 'unmanaged') === true
        ? [statementOf(version, ['spec', 'overrides', index], 'cluster-image-registry-operator is unmanaged', DETAILS)]
        : [],
    ),
  );
}
