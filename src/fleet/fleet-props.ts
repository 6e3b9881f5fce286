import type { IFleetBuilder } from './fleet-builder';
import type { FleetDelivery } from './rollout/fleet-delivery';

/** Many clusters, by an inventory. */
export interface FleetProps {
  /** Path of the inventory, whose name ends in `.yaml`, `.yml`, `.json` or `.csv`. */
  readonly inventory: string;

  /**
   * Folder that gets a folder for each cluster.
   *
   * @default - `$CDK8S_OUTDIR`, else `dist`
   */
  readonly outdir?: string;

  /** What fills the chart of each cluster. @default - what the overrides of the inventory ask for */
  readonly builder?: IFleetBuilder;

  /** How the fleet is rolled out. @default - plain manifests, without guards */
  readonly delivery?: FleetDelivery;

  /**
   * Whether folders are deleted whose clusters left the inventory. Only what a fleet wrote is deleted.
   *
   * @default false
   */
  readonly deleteAbsent?: boolean;

  /**
   * Names of the clusters that are written. The folders of the others stay as they are.
   *
   * @default - all clusters of the inventory
   */
  readonly only?: string[];

  /**
   * Whether nothing is written or deleted. The report says what would be.
   *
   * @default false
   */
  readonly dryRun?: boolean;
}
