/** What became of a fleet. Names of clusters, in the order of the inventory. */
export interface FleetReport {
  /** Clusters that were written. */
  readonly written: string[];

  /** Clusters whose folders already had the same content. */
  readonly unchanged: string[];

  /** What became of each cluster. Those that `only` leaves out are missing. */
  readonly outcomes: FleetOutcome[];

  /** Clusters with errors, whose folders are as they were. */
  readonly failed: FleetFailure[];

  /** What is unwise about clusters that were rendered: each rule once for each cluster. */
  readonly warnings: FleetWarning[];

  /** Clusters that have a folder and are not in the inventory, in the order of their names. */
  readonly absent: string[];

  /** Files of another delivery than this one, from the output folder: `_hub/c1.yaml`, `application-set.yaml`. */
  readonly outdated: string[];

  /** Those of the absent clusters whose folders were deleted, and of the outdated files. */
  readonly deleted: string[];
}

/** What became of a cluster. */
export interface FleetOutcome {
  /** Name of the cluster. */
  readonly cluster: string;

  /** `written`, `unchanged` or `failed`. */
  readonly outcome: string;

  /**
   * Where it stores images, such as `s3`.
   *
   * @default - it has no storage, or failed
   */
  readonly storage?: string;
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

  /** The id of the rule, such as `IR331`. */
  readonly rule: string;

  /** What is unwise, one message each. */
  readonly messages: string[];
}
