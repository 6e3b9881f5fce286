/** What the Operator does with the registry: `spec.managementState`. */
export enum ManagementState {
  /** The Operator runs the registry as the Config says. */
  MANAGED = 'Managed',
  /**
   * The Operator leaves everything as it is. CA bundles, the pruner and the node-ca DaemonSet are still looked after.
   */
  UNMANAGED = 'Unmanaged',
  /** The Operator removes the registry, and **its storage where that is Managed**. */
  REMOVED = 'Removed',
}

/** How pods are replaced: `spec.rolloutStrategy`. */
export enum RolloutStrategy {
  /** New pods start before old ones end. */
  ROLLING_UPDATE = 'RollingUpdate',
  /** Old pods end first: for a volume that one node at a time can mount. The registry is away meanwhile. */
  RECREATE = 'Recreate',
}

/** How much is logged. */
export enum LogLevel {
  /** Info. */
  NORMAL = 'Normal',
  /** Debug. */
  DEBUG = 'Debug',
  /** For the registry the same as DEBUG. */
  TRACE = 'Trace',
  /** For the registry the same as DEBUG. */
  TRACE_ALL = 'TraceAll',
}
