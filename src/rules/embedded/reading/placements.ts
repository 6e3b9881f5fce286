import { listAt, valueAt } from '../../../core/field-path';
import { matchesSelector } from '../../../core/label-selector';
import { referenceTo, type Manifest } from '../../../core/manifest';
import { asRecord, fieldOf } from '../../../core/record';

/**
 * The managed clusters that a Placement selects; none if it takes some of those that fit, or if it is of another kind.
 * Source: open-cluster-management-io/api cluster/v1beta1/types_placement.go; predicates are alternatives.
 */
export function placedBy(
  { kind = 'Placement', name }: { readonly kind?: unknown; readonly name: unknown },
  namespace: string | undefined,
  around: readonly Manifest[],
): string[] {
  const placement = around.find(
    (each) => each.kind === kind && referenceTo(each).name === name && referenceTo(each).namespace === namespace,
  );
  if (placement === undefined || valueAt(placement, ['spec', 'numberOfClusters']) !== undefined) return [];
  if (kind !== 'Placement') return [];
  const predicates = listAt(placement, ['spec', 'predicates']).map((each) => fieldOf(each, 'requiredClusterSelector'));
  const selectors = predicates.filter((each) => fieldOf(each, 'claimSelector') === undefined);
  const all = predicates.length === 0 ? [{ labelSelector: {} }] : selectors;
  const names = all.flatMap((each) =>
    selectedBy(fieldOf(each, 'labelSelector') ?? {}, 'ManagedCluster', around).map(
      (cluster) => `ManagedCluster ${referenceTo(cluster).name}`,
    ),
  );
  return [...new Set(names)];
}

export function selectedBy(selector: unknown, kind: string, around: readonly Manifest[]): Manifest[] {
  return around.filter((each) => each.kind === kind && matchesSelector(asRecord(each.metadata.labels), selector));
}

/** No cluster in the input is no answer: others may fit. */
export function orUnknown(names: readonly string[]): readonly string[] | undefined {
  return names.length === 0 ? undefined : names;
}
