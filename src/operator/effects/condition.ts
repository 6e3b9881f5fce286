/** A condition as the Operator will report it. */
export interface Condition extends Verdict {
  readonly on: 'Config/cluster' | 'ImagePruner/cluster' | 'ClusterOperator/image-registry';
  readonly type: string;
}

/** What a condition says. */
export interface Verdict {
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason: string;
  readonly message: string;
  /** How long it takes until the Operator says so, where it waits. */
  readonly after?: string;
}
