import type { ArgoCdApplicationOptions, ArgoCdRepository } from '../../constructs/argo-cd/argo-cd-application-props';
import type { WorkDeliveryOptions } from '../../constructs/delivery/delivery-work-props';

/** How Argo CD rolls a fleet out: an ApplicationSet makes an Application of each cluster's folder. */
export interface FleetArgoCdProps extends ArgoCdApplicationOptions {
  /** The repository in which the output folder is. */
  readonly repository: ArgoCdRepository;

  /** The output folder, from the root of the repository: `clusters`, or `.` for the root itself. */
  readonly folder: string;

  /**
   * Values of the parameter `wave` of the clusters, in the order in which Argo CD syncs them: the `rollout` of
   * `ArgoCdApplicationSet`, with the same conditions. Clusters with another wave, or without one, are synced last.
   *
   * @default - all clusters at the same time
   */
  readonly waves?: string[];
}

/** How Open Cluster Management rolls a fleet out: works on the hub, in folder `_hub`. */
export interface FleetManifestWorkProps extends WorkDeliveryOptions {
  /** Namespace on the hub for what clusters share: ManifestWorkReplicaSets and their Placements. */
  readonly namespace: string;

  /**
   * ManagedClusterSets of the clusters. Each must be bound to the namespace by a ManagedClusterSetBinding.
   *
   * @default - all that are bound to the namespace
   */
  readonly clusterSets?: string[];
}
