import { listAt, valueAt } from '../../core/field-path';
import { asText, jsonText } from '../../core/formats/json-text';
import { groupKind, referenceTo, type Manifest } from '../../core/manifest';
import { fieldOf, itemsOf } from '../../core/record';
import { carrierOf } from './carriers';
import { bindingsOf } from './carriers/policy';

export const PLACEMENTS: ReadonlySet<string> = new Set([
  'cluster.open-cluster-management.io/Placement',
  'apps.open-cluster-management.io/PlacementRule',
]);

/** The placements of a carrier, or all of its namespace if nothing says which; undefined if one is not in the input. */
export function placementsOf(carrier: Manifest, around: readonly Manifest[]): Manifest[] | undefined {
  const inNamespace = around.filter(
    (each) => PLACEMENTS.has(groupKind(each)) && each.metadata.namespace === carrier.metadata.namespace,
  );
  const refs = [
    ...listAt(carrier, ['spec', 'placementRefs']),
    ...bindingsOf(carrier, around).map((binding) => valueAt(binding, ['placementRef'])),
  ];
  const names = refs.map((ref) => fieldOf(ref, 'name'));
  const isThere = names.every((name) => inNamespace.some(({ metadata }) => metadata.name === name));
  if (!isThere || inNamespace.length === 0) return undefined;
  return names.length === 0 ? inNamespace : inNamespace.filter(({ metadata }) => names.includes(metadata.name));
}

/** What chooses the clusters of a carrier: carriers of one side with a choice in common surely have clusters in common. */
export function choicesOf(carrier: Manifest, around: readonly Manifest[]): string[] {
  const { namespace = '' } = referenceTo(carrier);
  if (groupKind(carrier) === 'work.open-cluster-management.io/ManifestWork') return [clusterNamed(namespace)];
  const selector = valueAt(carrier, ['spec', 'clusterDeploymentSelector']);
  const isPlaced = listAt(carrier, ['spec', 'placementRefs']).length + bindingsOf(carrier, around).length > 0;
  return [
    ...(carrierOf(carrier)?.clusters?.(carrier, around) ?? []),
    ...(selector === undefined ? [] : [asText(selector)]),
    ...(isPlaced ? (placementsOf(carrier, around) ?? []).flatMap(chosenBy) : []),
  ];
}

function chosenBy(placement: Manifest): string[] {
  const { namespace, name } = referenceTo(placement);
  const spec = placement['spec'];
  // Two placements that take some of the clusters may take others.
  const isSome = fieldOf(spec, 'numberOfClusters') !== undefined;
  return [
    jsonText([placement.kind, namespace, name]),
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
