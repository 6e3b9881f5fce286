import { listAt, valueAt } from '../../core/field-path';
import { groupKind, type Manifest } from '../../core/manifest';
import { fieldOf } from '../../core/record';
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
