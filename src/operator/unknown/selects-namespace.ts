import { oncePer } from '../../core/caching/once-per';
import { valueAt, type FieldPath } from '../../core/field-path';
import { matchesSelector, type Labels } from '../../core/label-selector';
import { isLive } from '../../core/live-object';
import { groupKind, manifestKey, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { asRecord, fieldOf, isRecord, itemsOf } from '../../core/record';

/** The keys of the policies of the whole cluster that may select the namespace of the registry. Each changed object is looked up. */
export const policiesOfNamespace = oncePer(
  (around: readonly Manifest[]): ReadonlySet<string> =>
    new Set(around.filter((each) => selectsRegistryNamespace(each, around)).map(manifestKey)),
);

function selectsRegistryNamespace(manifest: Manifest, around: readonly Manifest[]): boolean {
  const places = PLACES.get(groupKind(manifest)) ?? [];
  return places.some((place) => {
    const selector = valueAt(manifest, place);
    return isRecord(selector) && maySelect(selector, around);
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

/** Whether a selector of namespaces may select that of the registry, whose labels may not all be known. */
export function maySelect(selector: unknown, around: readonly Manifest[]): boolean {
  const { labels, isWhole } = labelsOfNamespace(around);
  return matchesSelector(labels, isWhole ? selector : whereKnown(selector, labels));
}

/** Whether it selects that namespace by the labels that are known. */
export function selects(selector: unknown, around: readonly Manifest[]): boolean {
  return matchesSelector(labelsOfNamespace(around).labels, selector);
}

const labelsOfNamespace = oncePer(
  (around: readonly Manifest[]): { readonly labels: Labels; readonly isWhole: boolean } => {
    const namespace = around.find(
      (each) => groupKind(each) === '/Namespace' && each.metadata.name === REGISTRY_NAMESPACE,
    );
    const own = { ...asRecord(namespace?.metadata.labels), ...NAME };
    const isWhole = namespace !== undefined && isLive(namespace);
    return { labels: isWhole ? own : { ...OF_RELEASE, ...own }, isWhole };
  },
);

const NAME: Labels = { 'kubernetes.io/metadata.name': REGISTRY_NAMESPACE };

/** Source: openshift/cluster-image-registry-operator manifests/01-namespace.yaml. */
const OF_RELEASE: Labels = {
  'openshift.io/cluster-monitoring': 'true',
  'pod-security.kubernetes.io/enforce': 'privileged',
  'pod-security.kubernetes.io/audit': 'privileged',
  'pod-security.kubernetes.io/warn': 'privileged',
};

/** What a selector asks of labels that are known, and of those that only a team sets: the namespace has none. */
function whereKnown(selector: unknown, labels: Labels): unknown {
  const isKnown = (key: unknown): boolean => Object.hasOwn(labels, String(key)) || !OF_PLATFORM.test(String(key));
  return {
    matchLabels: Object.fromEntries(
      Object.entries(asRecord(fieldOf(selector, 'matchLabels'))).filter(([key]) => isKnown(key)),
    ),
    matchExpressions: itemsOf(fieldOf(selector, 'matchExpressions')).filter((each) => isKnown(fieldOf(each, 'key'))),
  };
}

/** Labels that components of the cluster may set. */
const OF_PLATFORM = /^(?:[^/]*\.)?(?:kubernetes|k8s|openshift)\.io\//;
