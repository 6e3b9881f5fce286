import { CHANGE_LEVELS, type ChangeLevel } from '../../operator/changes/change';
import type { DiffReport } from './diff-report';

/** `1 loss, 2 disruptions, 0 changes, 1 unknown in 1 of 3 clusters; judged by OpenShift 4.22`. */
export function diffHeadline({ clusters, oldRelease, newRelease }: DiffReport): string {
  const changes = clusters.flatMap((cluster) => cluster.changes);
  const judges =
    oldRelease === newRelease
      ? `judged by OpenShift ${newRelease}`
      : `OLD judged by OpenShift ${oldRelease}, NEW by ${newRelease}`;
  const unknown = clusters.flatMap((cluster) => cluster.unknown).length;
  if (changes.length + unknown === 0) return `nothing happens; ${judges}`;
  const counts = CHANGE_LEVELS.map((level) => count(changes.filter((change) => change.level === level).length, level));
  const touched = clusters.filter((cluster) => cluster.changes.length + cluster.unknown.length > 0).length;
  const where = clusters.length === 1 ? '' : ` in ${touched} of ${clusters.length} clusters`;
  const known = [...counts, ...(unknown === 0 ? [] : [`${unknown} unknown`])].join(', ');
  return `${known}${where}; ${judges}`;
}

function count(number: number, level: ChangeLevel): string {
  return `${number} ${number === 1 ? level : PLURALS[level]}`;
}

const PLURALS: Readonly<Record<ChangeLevel, string>> = {
  loss: 'losses',
  disruption: 'disruptions',
  change: 'changes',
};
