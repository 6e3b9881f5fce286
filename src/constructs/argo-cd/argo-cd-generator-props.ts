/** Which of the clusters that Argo CD knows an ApplicationSet delivers to. */
export interface ArgoCdClusterSelection {
  /** Labels that the Secret of a cluster must have, all of them, such as `{ environment: 'prod' }`. At least one. */
  readonly labels: { [key: string]: string };
}
