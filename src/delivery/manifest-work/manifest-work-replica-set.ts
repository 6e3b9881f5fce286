import type { Manifest } from '../../core/manifest';
import { workSpec, type WorkTemplate } from './manifest-work';

/** A work for every cluster that Placements select. */
export interface ManifestWorkReplicaSetOptions extends WorkTemplate {
  /** Where the Placements are. */
  readonly namespace: string;
  /** Names of Placements, at least one. */
  readonly placements: readonly string[];
  /**
   * `rolloutStrategy` on the wire.
   * @default - all clusters at once
   */
  readonly rollout?: Readonly<Record<string, unknown>>;
}

/**
 * A ManifestWorkReplicaSet, whose hub must have the feature gate of that name.
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
      // It is gone only when its works are: with Orphan that takes a moment and deletes nothing.
      cascadeDeletionPolicy: 'Foreground',
      manifestWorkTemplate: workSpec(manifests, options),
      placementRefs: placements.map((placement) => ({ name: placement, rolloutStrategy: structuredClone(rollout) })),
    },
  };
}
