import type { Manifest } from '../core/manifest';
import { carriedManifests } from '../rules/carried-clusters';
import type { ClusterPair } from './cluster-pairs';

/** Objects of one cluster, and the path that heads what is said of them. */
interface Cluster {
  readonly path: string;
  readonly manifests: readonly Manifest[];
}

/** A cluster, and each of those that works and policies in it carry objects to. */
export function withCarried(cluster: Cluster): Cluster[] {
  const carried = [...carriedManifests(cluster.manifests)];
  return [
    cluster,
    ...carried.map(([destination, manifests]) => ({ path: pathOf(cluster.path, destination), manifests })),
  ];
}

/** The same for both sides of a comparison. */
export function pairsWithCarried(pair: ClusterPair): ClusterPair[] {
  const [old, now] = [carriedManifests(pair.old ?? []), carriedManifests(pair.now ?? [])];
  const destinations = [...new Set([...old.keys(), ...now.keys()])];
  return [
    pair,
    ...destinations.map((destination) => ({
      path: pathOf(pair.path, destination),
      old: old.get(destination),
      now: now.get(destination),
    })),
  ];
}

function pathOf(path: string, destination: string): string {
  return path === '' ? destination : `${path} (${destination})`;
}
