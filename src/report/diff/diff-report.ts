import { jsonText } from '../../core/formats/json-text';
import type { Release } from '../../core/release';
import type { Comparison } from '../../operator/changes/compare';
import { rankOf } from '../../operator/changes/worst-first';
import type { LocatedFinding } from '../../check/check-report';
import { equalClusters, type ClusterGroup } from '../equal-clusters';

/** What an edit changes in each cluster of either side. */
export interface DiffReport {
  readonly clusters: readonly ClusterDiff[];
}

export interface ClusterDiff extends Comparison {
  /** Relative to the compared folder; empty if that folder is the cluster itself. */
  readonly path: string;
  /** The releases of OLD and NEW; empty if nothing was compared. */
  readonly releases: readonly Release[];
  /** What the API server or the Operator rejects in NEW and not in OLD. Called by formats that show it. */
  readonly errors: () => readonly LocatedFinding[];
}

/** The clusters in which anything changes, worst first, those with the same effects together. */
export function changedGroups(clusters: readonly ClusterDiff[]): ClusterGroup<ClusterDiff>[] {
  const changed = clusters.filter(({ changes, unknown }) => changes.length + unknown.length > 0);
  const named =
    clusters.length > 1 ? changed.map((each) => (each.path === '' ? { ...each, path: '.' } : each)) : changed;
  const groups = equalClusters(named, ({ changes, unknown }) => jsonText([changes, unknown]));
  return groups.sort((a, b) => worst(a.cluster) - worst(b.cluster));
}

/** What is unknown may be as bad as anything. */
function worst({ changes: [first], unknown }: ClusterDiff): number {
  return unknown.length > 0 || first === undefined ? 0 : rankOf(first);
}
