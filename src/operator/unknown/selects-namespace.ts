import { valueAt, type FieldPath } from '../../core/field-path';
import { matchesSelector } from '../../core/label-selector';
import { groupKind, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { asRecord, fieldOf, isRecord, itemsOf } from '../../core/record';

/** Whether it is a policy of the whole cluster that may select the namespace of the registry, by its name or by labels that nobody knows here. */
export function selectsRegistryNamespace(manifest: Manifest): boolean {
  const places = PLACES.get(groupKind(manifest)) ?? [];
  return places.some((place) => {
    const selector = valueAt(manifest, place);
    return isRecord(selector) && matchesSelector(NAME, ofName(selector));
  });
}

const SUBJECT: readonly FieldPath[] = [
  ['spec', 'subject', 'namespaces'],
  ['spec', 'subject', 'pods', 'namespaceSelector'],
];

/** Where the kinds select namespaces. */
const PLACES: ReadonlyMap<string, readonly FieldPath[]> = new Map([
  ['policy.networking.k8s.io/AdminNetworkPolicy', SUBJECT],
  ['policy.networking.k8s.io/BaselineAdminNetworkPolicy', SUBJECT],
  ['policy.networking.k8s.io/ClusterNetworkPolicy', SUBJECT],
  ['k8s.ovn.org/EgressIP', [['spec', 'namespaceSelector']]],
  ['k8s.ovn.org/AdminPolicyBasedExternalRoute', [['spec', 'from', 'namespaceSelector']]],
  ['quota.openshift.io/ClusterResourceQuota', [['spec', 'selector', 'labels']]],
]);

const NAME_LABEL = 'kubernetes.io/metadata.name';
const NAME = { [NAME_LABEL]: REGISTRY_NAMESPACE };

/** What a selector asks of the name of a namespace: every namespace has it as a label. */
function ofName(selector: unknown): unknown {
  const name = asRecord(fieldOf(selector, 'matchLabels'))[NAME_LABEL];
  return {
    matchLabels: name === undefined ? {} : { [NAME_LABEL]: name },
    matchExpressions: itemsOf(fieldOf(selector, 'matchExpressions')).filter(
      (each) => fieldOf(each, 'key') === NAME_LABEL,
    ),
  };
}
