import type { Duration } from 'cdk8s';
import type { ClusterPlacement } from './cluster-placement';

/** What ManifestWork and ManifestWorkReplicaSet have in common. */
export interface WorkDeliveryOptions {
  /**
   * Name of the work.
   *
   * @default - the chart's
   */
  readonly name?: string;

  /**
   * ServiceAccount of the managed cluster that applies the objects. It must have the rights for them already.
   *
   * @default - the agent, which gets the rights that it lacks from a ClusterRole in the work
   */
  readonly executor?: WorkServiceAccount;
}

/** How Open Cluster Management delivers a chart to one cluster: as a ManifestWork. */
export interface ManifestWorkDeliveryProps extends WorkDeliveryOptions {
  /** Name of the managed cluster, which is that of its namespace on the hub. */
  readonly cluster: string;
}

/** How Open Cluster Management delivers a chart to many clusters: as a ManifestWorkReplicaSet. */
export interface ManifestWorkReplicaSetDeliveryProps extends WorkDeliveryOptions {
  /** Namespace on the hub, not that of a managed cluster. */
  readonly namespace: string;

  /** The clusters that get a work each. */
  readonly placement: ClusterPlacement;

  /**
   * Some clusters after others, when the objects change.
   *
   * @default - all at once
   */
  readonly rollout?: ProgressiveRollout;
}

/** A ServiceAccount of a managed cluster. */
export interface WorkServiceAccount {
  /** Its namespace. */
  readonly namespace: string;

  /** Its name. */
  readonly name: string;
}

/**
 * Some clusters after others: the next gets its work when the objects of one before have been applied, regardless of the
 * state of the registry.
 */
export interface ProgressiveRollout {
  /** Clusters at a time, as a number or a percentage: `5` or `10%`. */
  readonly maxConcurrency: string;

  /** Clusters that may fail before it stops, as a number or a percentage. @default 0 */
  readonly maxFailures?: string;

  /** How long it waits after each. @default Duration.seconds(0) */
  readonly minSuccessTime?: Duration;

  /** After how long a cluster has failed. @default - never */
  readonly progressDeadline?: Duration;
}
