import type { ChangeLevel } from '../../operator/changes/base/change';
import type { Color } from '../paint';
import type { ClusterDiff } from './diff-report';

/** The worst that an edit does. */
export type DiffVerdict = 'LOSS' | 'DISRUPTION' | 'UNKNOWN' | 'CHANGE' | 'NO CHANGE';

export const DIFF_COLORS: Readonly<Partial<Record<DiffVerdict, Color>>> = {
  LOSS: 'red',
  DISRUPTION: 'yellow',
  UNKNOWN: 'yellow',
};

/** The worst of all clusters. */
export function diffVerdict(clusters: readonly ClusterDiff[]): DiffVerdict {
  const has = (level: ChangeLevel): boolean =>
    clusters.some(({ changes }) => changes.some((change) => change.level === level));
  if (has('loss')) return 'LOSS';
  if (has('disruption')) return 'DISRUPTION';
  if (clusters.some(({ unknown }) => unknown.length > 0)) return 'UNKNOWN';
  return has('change') ? 'CHANGE' : 'NO CHANGE';
}
