import type { Release } from '../../core/release';
import type { Change } from '../../operator/changes/change';

/** What an edit does to each cluster that either side has. */
export interface DiffReport {
  readonly oldRelease: Release;
  readonly newRelease: Release;
  readonly clusters: readonly ClusterDiff[];
}

export interface ClusterDiff {
  /** Below what was compared; empty where that is the cluster itself. */
  readonly path: string;
  /** Worst first. */
  readonly changes: readonly Change[];
}
