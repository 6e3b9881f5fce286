import { isLive } from '../../core/live-object';
import { isPredictable } from '../../operator/preview';
import { isConfig } from '../../schema/kinds/kinds';
import type { ClusterSides } from './with-embedded';

/**
 * A live cluster that only OLD has, and the one cluster that only NEW has, are the same: a dump does not lie where the manifests
 * do. If NEW has several, it is not known which one the live cluster is.
 */
export function joinedWithLive(all: readonly ClusterSides[]): ClusterSides[] {
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

function isLiveAlone({ old, now }: ClusterSides): boolean {
  const isOfCluster = old?.manifests.some((manifest) => isConfig(manifest) && isLive(manifest)) === true;
  return isOfCluster && !isPredictable(now?.manifests ?? []);
}

function isAdded({ old, now }: ClusterSides): boolean {
  return !isPredictable(old?.manifests ?? []) && isPredictable(now?.manifests ?? []);
}
