/** A condition that the Operator will report. */
export interface Condition extends Verdict {
  readonly on: 'Config/cluster' | 'ImagePruner/cluster' | 'ClusterOperator/image-registry';
  readonly type: string;
}

/** The content of a condition. */
export interface Verdict {
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason: string;
  readonly message: string;
  /** How long the Operator waits before it reports this status, if it waits. */
  readonly after?: string;
}
