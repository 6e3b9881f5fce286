import { listAt, valueAt } from '../../core/field-path';
import { matchesSelector } from '../../core/label-selector';
import { describeObject, groupKind, referenceTo, type Manifest } from '../../core/manifest';
import { asRecord, fieldOf } from '../../core/record';
import { clusterOfSyncSet } from './sync-set-clusters';

/**
 * By the destination of what a SelectorSyncSet, Policy or ManifestWorkReplicaSet carries: the clusters of the input that it selects
 * in any case. A selection that takes some of the clusters that fit, or reads claims, is left out.
 */
export function placedClusters(manifests: readonly Manifest[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    manifests.flatMap((carrier) => {
      const names = clustersOf(carrier, manifests);
      return names.length === 0 ? [] : [[describeObject(referenceTo(carrier)), names] as const];
    }),
  );
}

function clustersOf(carrier: Manifest, manifests: readonly Manifest[]): string[] {
  const { namespace } = referenceTo(carrier);
  switch (groupKind(carrier)) {
    case 'hive.openshift.io/SelectorSyncSet': {
      const selector = valueAt(carrier, ['spec', 'clusterDeploymentSelector']);
      return selected(manifests, 'ClusterDeployment', selector).map((each) => {
        const of = referenceTo(each);
        return clusterOfSyncSet(of.namespace ?? '', of.name);
      });
    }
    case 'work.open-cluster-management.io/ManifestWorkReplicaSet':
      return listAt(carrier, ['spec', 'placementRefs']).flatMap((ref) =>
        placedBy('Placement', fieldOf(ref, 'name'), namespace, manifests),
      );
    case 'policy.open-cluster-management.io/Policy':
      return bindingsOf(carrier, manifests).flatMap((binding) =>
        placedBy(
          fieldOf(fieldOf(binding, 'placementRef'), 'kind'),
          fieldOf(fieldOf(binding, 'placementRef'), 'name'),
          namespace,
          manifests,
        ),
      );
    default:
      return [];
  }
}

function bindingsOf(policy: Manifest, manifests: readonly Manifest[]): Manifest[] {
  const { name, namespace } = referenceTo(policy);
  return manifests.filter(
    (each) =>
      each.kind === 'PlacementBinding' &&
      referenceTo(each).namespace === namespace &&
      listAt(each, ['subjects']).some(
        (subject) => fieldOf(subject, 'kind') === 'Policy' && fieldOf(subject, 'name') === name,
      ),
  );
}

/** Source: open-cluster-management-io/api cluster/v1beta1/types_placement.go; predicates are alternatives. */
function placedBy(
  kind: unknown,
  name: unknown,
  namespace: string | undefined,
  manifests: readonly Manifest[],
): string[] {
  const placement = manifests.find(
    (each) => each.kind === kind && referenceTo(each).name === name && referenceTo(each).namespace === namespace,
  );
  if (placement === undefined || valueAt(placement, ['spec', 'numberOfClusters']) !== undefined) return [];
  if (kind !== 'Placement') return [];
  const predicates = listAt(placement, ['spec', 'predicates']).map((each) => fieldOf(each, 'requiredClusterSelector'));
  const selectors = predicates.filter((each) => fieldOf(each, 'claimSelector') === undefined);
  const all = predicates.length === 0 ? [{ labelSelector: {} }] : selectors;
  const names = all.flatMap((each) =>
    selected(manifests, 'ManagedCluster', fieldOf(each, 'labelSelector') ?? {}).map(
      (cluster) => `ManagedCluster ${referenceTo(cluster).name}`,
    ),
  );
  return [...new Set(names)];
}

function selected(manifests: readonly Manifest[], kind: string, selector: unknown): Manifest[] {
  return manifests.filter((each) => each.kind === kind && matchesSelector(asRecord(each.metadata.labels), selector));
}
