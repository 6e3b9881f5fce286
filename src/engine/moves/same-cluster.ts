import { apiGroup, type Manifest } from '../../core/manifest';
import { folderOfPath } from '../../core/paths/posix-path';
import type { ClusterPair } from '../../inputs/cluster-pairs';
import { isConfig } from '../../schema/kinds/kinds';

type Side = 'old' | 'now';

/**
 * Whether what leaves one folder and comes to another may stay in its cluster: both folders belong to one cluster, or the cluster
 * of the first has no Config after the edit and that of the second did not exist before it. Between two clusters that exist on the
 * same side, one loses the object and the other gets it. A tool is in each folder that it brings on either side, also in one that
 * only the other side has: it makes no cluster. Nor does a file of kustomize.
 */
export function sameCluster(
  pairs: readonly ClusterPair[],
  tools: ReadonlySet<Manifest>,
): (from: ClusterPair, to: ClusterPair) => boolean {
  const [before, after] = [clustersOf(pairs, 'old'), clustersOf(pairs, 'now')];
  return (from, to) => {
    const [left, joined] = [before(from), after(to)];
    const isNew = (joined.old?.objects ?? []).every(({ manifest }) => tools.has(manifest) || isOfKustomize(manifest));
    return left === joined || (!hasConfig(left, 'now') && isNew);
  };
}

function isOfKustomize({ apiVersion }: Manifest): boolean {
  return apiGroup(apiVersion) === 'kustomize.config.k8s.io';
}

/** The cluster that a folder belongs to on a side: the only one beside or above it that has a Config, else itself. */
function clustersOf(pairs: readonly ClusterPair[], side: Side): (pair: ClusterPair) => ClusterPair {
  const below = new Map<string, ClusterPair | 'several'>();
  for (const pair of pairs.filter((each) => hasConfig(each, side)))
    for (const folder of foldersOf(pair)) below.set(folder, below.has(folder) ? 'several' : pair);
  return (pair) => {
    if (hasConfig(pair, 'old') || hasConfig(pair, 'now')) return pair;
    const nearest = foldersOf(pair).find((folder) => below.has(folder));
    const found = nearest === undefined ? undefined : below.get(nearest);
    return found === undefined || found === 'several' ? pair : found;
  };
}

function hasConfig(pair: ClusterPair, side: Side): boolean {
  return pair[side]?.objects.some(({ manifest }) => isConfig(manifest)) ?? false;
}

/** Itself and what holds it, from the inside out. */
function foldersOf({ path }: ClusterPair): string[] {
  const folders = [path === '' ? '.' : path];
  for (let folder = folders[0] ?? '.'; folder !== '.' && folder !== '/';) {
    folder = folderOfPath(folder);
    folders.push(folder);
  }
  return folders;
}
