import type { Manifest } from '../../core/manifest';
import { workSpec, type WorkTemplate } from './manifest-work';

/** A work for each cluster that the Placements select. */
interface ManifestWorkReplicaSetOptions extends WorkTemplate {
  /** Namespace of the Placements. */
  readonly namespace: string;
  /** Names of the Placements, at least one. */
  readonly placements: readonly string[];
  /**
   * `rolloutStrategy` of each Placement reference.
   * @default - all clusters at once
   */
  readonly rollout?: Readonly<Record<string, unknown>>;
}

/**
 * A ManifestWorkReplicaSet. The hub must enable the feature gate of that name.
 *
 * Source: open-cluster-management-io/api work/v1alpha1/types_manifestworkreplicaset.go.
 */
export function manifestWorkReplicaSet(
  manifests: readonly Manifest[],
  options: ManifestWorkReplicaSetOptions,
): Manifest {
  const { name, namespace, placements, rollout = { type: 'All' } } = options;
  return {
    apiVersion: 'work.open-cluster-management.io/v1alpha1',
    kind: 'ManifestWorkReplicaSet',
    metadata: { name, namespace },
    spec: {
      // Deletes the works before the set is gone. With Orphan, that deletes no delivered object.
      cascadeDeletionPolicy: 'Foreground',
      manifestWorkTemplate: workSpec(manifests, options),
      placementRefs: placements.map((placement) => ({ name: placement, rolloutStrategy: structuredClone(rollout) })),
    },
  };
}
