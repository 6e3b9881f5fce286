/** Which managed clusters something goes to. What is given must hold all together. */
export interface ClusterSelection {
  /**
   * Labels that a ManagedCluster must have, all of them, such as `{ environment: 'prod' }`.
   *
   * @default - any
   */
  readonly labels?: { [key: string]: string };

  /**
   * Names of clusters. Selects by the label `name`, which RHACM gives each ManagedCluster; elsewhere give it yourself.
   *
   * @default - any
   */
  readonly clusterNames?: string[];

  /**
   * ManagedClusterSets to select from. Each must be bound to the namespace by a ManagedClusterSetBinding.
   *
   * @default - all that are bound to the namespace
   */
  readonly clusterSets?: string[];

  /**
   * Whether clusters that the hub cannot reach stay selected, so that nothing is taken back because a network failed.
   *
   * @default true
   */
  readonly keepUnreachable?: boolean;
}
