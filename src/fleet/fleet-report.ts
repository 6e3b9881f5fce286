/** What became of a fleet. Names of clusters, in the order of the inventory. */
export interface FleetReport {
  /** Clusters that were written. */
  readonly written: string[];

  /** Clusters whose folders already had the same content. */
  readonly unchanged: string[];

  /** Clusters with errors, whose folders are as they were. */
  readonly failed: FleetFailure[];

  /** Clusters that were rendered and use the storage of another one. */
  readonly warnings: FleetWarning[];

  /** Clusters that have a folder and are not in the inventory, in the order of their names. */
  readonly absent: string[];

  /** Those of them whose folders were deleted. */
  readonly deleted: string[];
}

/** Why a cluster was not written. */
export interface FleetFailure {
  /** Name of the cluster. */
  readonly cluster: string;

  /** Line of the cluster in the inventory. */
  readonly line: number;

  /** What is wrong, one message each. */
  readonly messages: string[];
}

/** What is unwise about a cluster, which was written nevertheless. */
export interface FleetWarning {
  /** Name of the cluster. */
  readonly cluster: string;

  /** Line of the cluster in the inventory. */
  readonly line: number;

  /** What is unwise, one message each. */
  readonly messages: string[];
}
