import { CHANGE_LEVELS, type ChangeLevel } from '../../operator/changes/base/change';
import type { ClusterDiff, DiffReport } from './diff-report';

/** `: 1 loss, 2 disruptions, 1 unknown in 1 of 3 clusters (OpenShift 4.22)`, which follows the verdict. */
export function diffHeadline({ clusters }: DiffReport): string {
  const releases = [...new Set(clusters.map(({ releases }) => [...new Set(releases)].join(' to ')))];
  const against = clusters.every((each) => each.releases.length === 0) ? '' : ` (OpenShift ${releases.join(', ')})`;
  const counts = [
    ...CHANGE_LEVELS.map((level) => levelCount(clusters, level)),
    acknowledgedCount(clusters),
    unknownCount(clusters),
  ];
  const found = counts.filter((count) => count !== '').join(', ');
  if (found === '') return against;
  const touched = clusters.filter(({ changes, unknown }) => changes.length + unknown.length > 0).length;
  const where = clusters.length === 1 ? '' : ` in ${touched} of ${clusters.length} clusters`;
  return `: ${found}${where}${against}`;
}

function levelCount(clusters: readonly ClusterDiff[], level: ChangeLevel): string {
  const count = clusters.flatMap(({ changes }) => changes.filter((change) => change.level === level)).length;
  if (count === 0) return '';
  return `${count} ${count === 1 ? level : PLURALS[level]}`;
}

function acknowledgedCount(clusters: readonly ClusterDiff[]): string {
  const count = clusters.flatMap(({ changes }) => changes.filter((change) => change.acknowledged !== undefined)).length;
  return count === 0 ? '' : `${count} ${count === 1 ? 'loss' : 'losses'} acknowledged`;
}

function unknownCount(clusters: readonly ClusterDiff[]): string {
  const count = clusters.flatMap(({ unknown }) => unknown).length;
  return count === 0 ? '' : `${count} unknown`;
}

const PLURALS: Readonly<Record<ChangeLevel, string>> = {
  loss: 'losses',
  disruption: 'disruptions',
  change: 'changes',
};
