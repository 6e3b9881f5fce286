import { oncePer, oncePerMember } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { listAt, valueAt } from '../../core/field-path';
import { asText, jsonText } from '../../core/formats/json-text';
import { groupKind, referenceTo, type Manifest } from '../../core/manifest';
import { asRecord, fieldOf, itemsOf } from '../../core/record';
import { carrierOf } from './carriers';
import { bindingsOf } from './carriers/policy';

export const PLACEMENTS: ReadonlySet<string> = new Set([
  'cluster.open-cluster-management.io/Placement',
  'apps.open-cluster-management.io/PlacementRule',
]);

/**
 * The placements of a carrier, or all of its namespace if nothing says which; undefined if one is not in the input. Each object that
 * decides about carriers asks of each of them.
 */
export const placementsOf = oncePerMember((carrier: Manifest, around: readonly Manifest[]) => {
  const inNamespace = placementsByNamespace(around).get(carrier.metadata.namespace) ?? [];
  const refs = [
    ...listAt(carrier, ['spec', 'placementRefs']),
    ...bindingsOf(carrier, around).map((binding) => valueAt(binding, ['placementRef'])),
  ];
  const names = refs.map((ref) => fieldOf(ref, 'name'));
  const isThere = names.every((name) => inNamespace.some(({ metadata }) => metadata.name === name));
  if (!isThere || inNamespace.length === 0) return undefined;
  return names.length === 0 ? inNamespace : inNamespace.filter(({ metadata }) => names.includes(metadata.name));
});

const placementsByNamespace = oncePer((around: readonly Manifest[]) =>
  groupBy(
    around.filter((each) => PLACEMENTS.has(groupKind(each))),
    ({ metadata }) => metadata.namespace,
  ),
);

/** What chooses the clusters of a carrier: carriers of one side with a choice in common surely have clusters in common. */
export function choicesOf(carrier: Manifest, around: readonly Manifest[]): string[] {
  const { namespace = '' } = referenceTo(carrier);
  if (groupKind(carrier) === 'work.open-cluster-management.io/ManifestWork') return [clusterNamed(namespace)];
  const isSelecting = groupKind(carrier) === 'hive.openshift.io/SelectorSyncSet';
  const selector = valueAt(carrier, ['spec', 'clusterDeploymentSelector']);
  const isPlaced = listAt(carrier, ['spec', 'placementRefs']).length + bindingsOf(carrier, around).length > 0;
  return [
    ...(carrierOf(carrier)?.clusters?.(carrier, around) ?? []),
    ...(selector === undefined ? [] : [asText(selector)]),
    ...(isSelecting && isNothing(selector ?? {}) ? [EVERY_DEPLOYMENT] : []),
    ...(isPlaced ? (placementsOf(carrier, around) ?? []).flatMap(chosenBy) : []),
  ];
}

/**
 * The choices of all clusters among which those of a carrier are. A Placement takes them from the sets that are bound to its
 * namespace.
 * Source: open-cluster-management-io/api cluster/v1beta1/types_placement.go; openshift/hive apis/hive/v1/syncset_types.go.
 */
export function choicesAround(carrier: Manifest, around: readonly Manifest[]): string[] {
  if (OF_HIVE.test(groupKind(carrier))) return [EVERY_DEPLOYMENT];
  if (groupKind(carrier) === 'work.open-cluster-management.io/ManifestWork') return [EVERY_CLUSTER];
  const placements = placementsOf(carrier, around) ?? [];
  return placements.flatMap((placement) => [
    EVERY_CLUSTER,
    ...(placement.kind === 'Placement' ? [everyClusterOf(placement)] : []),
  ]);
}

const OF_HIVE = /^hive\.openshift\.io\/(?:Selector)?SyncSet$/;
const EVERY_DEPLOYMENT = 'every ClusterDeployment';
const EVERY_CLUSTER = 'every ManagedCluster';

function everyClusterOf(placement: Manifest): string {
  return `${EVERY_CLUSTER} for ${String(referenceTo(placement).namespace)}`;
}

/** None if the placement asks for something. */
function allOf(placement: Manifest): string[] {
  const asked = Object.entries(asRecord(placement['spec'])).filter(([field]) => LIMITING.has(field));
  if (!asked.every(([, value]) => isNothing(value))) return [];
  return [placement.kind === 'Placement' ? everyClusterOf(placement) : EVERY_CLUSTER];
}

/**
 * Whether a field of the spec of a placement decides which clusters it chooses, on one side at least. The order of clusters decides only where
 * some of those that fit are taken.
 *
 * @param takesGroup whether one of its groups is taken
 */
export function decidesChoice(field: unknown, sides: readonly Manifest[], takesGroup = false): boolean {
  const specs = sides.map((side) => asRecord(side['spec']));
  const someBy = ['numberOfClusters', ...(takesGroup ? ['decisionStrategy'] : [])];
  if (field === 'prioritizerPolicy')
    return specs.some((spec) => someBy.some((each) => !isNothing(fieldOf(spec, each) ?? [])));
  return specs.some((spec) => !isNothing(typeof field === 'string' ? (fieldOf(spec, field) ?? []) : spec));
}

/**
 * The annotation with which a placement keeps its clusters.
 *
 * @see open-cluster-management-io/api cluster/v1beta1/types_placement.go PlacementDisableAnnotation
 */
export const SCHEDULING_DISABLED = 'cluster.open-cluster-management.io/experimental-scheduling-disable';

/** Whether a selector selects everything. */
function isNothing(selector: unknown): boolean {
  return typeof selector === 'object' && selector !== null && Object.values(selector).every(isNothing);
}

const LIMITING: ReadonlySet<string> = new Set([
  ...['clusterSets', 'predicates', 'numberOfClusters'],
  ...['clusters', 'clusterSelector', 'clusterConditions', 'clusterReplicas'],
]);

function chosenBy(placement: Manifest): string[] {
  const { namespace, name } = referenceTo(placement);
  const spec = placement['spec'];
  // Two placements that take some of the clusters may take others.
  const isSome = fieldOf(spec, 'numberOfClusters') !== undefined;
  return [
    jsonText([placement.kind, namespace, name]),
    ...allOf(placement),
    ...(isSome ? [] : [asText([placement.kind, namespace, spec]), ...namesIn(placement)]),
  ];
}

/** The clusters that it names. RHACM gives each managed cluster the label `name`. */
function namesIn(placement: Manifest): string[] {
  const listed = listAt(placement, ['spec', 'clusters']).map((each) => fieldOf(each, 'name'));
  const selectors = [
    valueAt(placement, ['spec', 'clusterSelector']),
    ...listAt(placement, ['spec', 'predicates']).map((each) =>
      valueAt(each, ['requiredClusterSelector', 'labelSelector']),
    ),
  ];
  const selected = selectors.flatMap((selector) => {
    const expressions = itemsOf(fieldOf(selector, 'matchExpressions'));
    const named = expressions.filter((each) => fieldOf(each, 'key') === 'name' && fieldOf(each, 'operator') === 'In');
    // Another expression may leave out some of them.
    const isAlone = named.length === 1 && expressions.length === 1 && fieldOf(selector, 'matchLabels') === undefined;
    return isAlone ? itemsOf(fieldOf(named[0], 'values')) : [valueAt(selector, ['matchLabels', 'name'])];
  });
  return [...listed, ...selected].filter((name) => typeof name === 'string').map(clusterNamed);
}

function clusterNamed(name: string): string {
  return `ManagedCluster ${name}`;
}
