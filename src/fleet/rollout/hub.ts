import type { Delivery } from '../../constructs/delivery/delivery';
import type { FleetOutput } from '../fleet-output';
import type { Manifest } from '../../core/manifest';

export type EngineName = 'argo-cd' | 'manifest-work';

/** What rolls a fleet out. */
export interface FleetEngine {
  readonly name: EngineName;
  /**
   * How the objects of each cluster are marked.
   * @default - not at all
   */
  readonly delivery?: Delivery;
  /** Throws where it cannot be set up; writes nothing before it is finished. */
  hub(out: string, output: FleetOutput, clusters: readonly HubCluster[]): Hub;
}

/** A cluster of the inventory, whether it is written or not. */
export interface HubCluster {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What a fleet writes for the cluster from which it is rolled out. */
export interface Hub {
  /** Errors that prevent rolling out the objects of a cluster. */
  errors(cluster: string, objects: readonly Manifest[]): readonly string[];
  /** @param text the objects as written in the cluster's folder */
  add(cluster: string, objects: readonly Manifest[], text: string): void;
  finish(): void;
}
