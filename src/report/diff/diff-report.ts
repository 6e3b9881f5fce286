import type { Release } from '../../core/release';
import type { Comparison } from '../../operator/changes/compare';

/** What an edit changes in each cluster of either side. */
export interface DiffReport {
  readonly oldRelease: Release;
  readonly newRelease: Release;
  readonly clusters: readonly ClusterDiff[];
}

export interface ClusterDiff extends Comparison {
  /** Relative to the compared folder; empty if that folder is the cluster itself. */
  readonly path: string;
}
