import { isLive } from '../../core/live-object';
import { isPredictable } from '../../operator/preview';
import { kindOf } from '../../schema/kinds/kinds';
import type { ClusterSides } from './with-embedded';

/**
 * A live cluster that only one side has, and the one cluster that only the other side has, are the same: a dump does not lie where the
 * manifests do. If NEW has several, it is not known which one the live cluster is.
 */
export function joinedWithLive(all: readonly ClusterSides[]): ClusterSides[] {
  return withLiveOld(withLiveNow(all));
}

/** A Policy or a work of OLD, and its cluster as it is now. */
function withLiveNow(all: readonly ClusterSides[]): readonly ClusterSides[] {
  const [live, ...others] = all.filter(({ old, now }) => isLiveAlone({ old: now, now: old }));
  const [only, ...more] = all.filter(({ old, now }) => isAdded({ old: now, now: old }));
  if (live === undefined || only === undefined || others.length + more.length > 0) return all;
  return all.filter((sides) => sides !== live).map((sides) => (sides === only ? { ...only, now: live.now } : sides));
}

function withLiveOld(all: readonly ClusterSides[]): ClusterSides[] {
  const lives = all.filter((sides) => isLiveAlone(sides));
  const added = all.filter((sides) => isAdded(sides));
  const [live] = lives;
  const [only] = added;
  if (live === undefined || only === undefined || lives.length > 1) return [...all];
  if (added.length === 1) {
    return all.filter((sides) => sides !== live).map((sides) => (sides === only ? { ...only, old: live.old } : sides));
  }
  const why = `OLD is one live cluster, and NEW has ${added.length}: it is not known which of them it is`;
  return all.map((sides) =>
    added.includes(sides) ? { ...sides, unknown: [{ object: 'Config/cluster', why }] } : sides,
  );
}

function isLiveAlone({ old, now }: Pick<ClusterSides, 'old' | 'now'>): boolean {
  const isOfCluster = old?.manifests.some((manifest) => kindOf(manifest) === 'Config' && isLive(manifest)) === true;
  return isOfCluster && !isPredictable(now?.manifests ?? []);
}

function isAdded({ old, now }: Pick<ClusterSides, 'old' | 'now'>): boolean {
  return !isPredictable(old?.manifests ?? []) && isPredictable(now?.manifests ?? []);
}
