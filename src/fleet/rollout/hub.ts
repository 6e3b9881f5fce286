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
  hub(out: string, output: FleetOutput): Hub;
}

/** What a fleet writes for the cluster from which it is rolled out. */
export interface Hub {
  /** Errors that prevent rolling out the objects of a cluster. */
  errors(cluster: string, objects: readonly Manifest[]): readonly string[];
  /** @param text the objects as written in the cluster's folder */
  add(cluster: string, objects: readonly Manifest[], text: string): void;
  finish(): void;
}
