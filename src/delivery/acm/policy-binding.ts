import type { Manifest } from '../../core/manifest';

interface PlacementBindingOptions {
  /** Name of the binding and of the Policy. */
  readonly name: string;
  readonly namespace: string;
  readonly placement: string;
}

/**
 * Binds a Policy to the clusters that a Placement selects.
 *
 * Source: open-cluster-management-io/governance-policy-propagator api/v1/placementbinding_types.go PlacementBinding.
 */
export function placementBinding({ name, namespace, placement }: PlacementBindingOptions): Manifest {
  return {
    apiVersion: 'policy.open-cluster-management.io/v1',
    kind: 'PlacementBinding',
    metadata: { name, namespace },
    placementRef: { apiGroup: 'cluster.open-cluster-management.io', kind: 'Placement', name: placement },
    subjects: [{ apiGroup: 'policy.open-cluster-management.io', kind: 'Policy', name }],
  };
}
