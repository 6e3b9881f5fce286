import type { Manifest } from '../core/manifest';
import { carriedManifests } from '../rules/embedded/embedded-clusters';
import type { CarriedObject } from '../rules/embedded/embedded-objects';
import { kindOf } from '../schema/kinds/kinds';
import type { ClusterPair } from './cluster-pairs';

/** Objects of one cluster, and the path that heads what is said of them. */
interface Cluster {
  readonly path: string;
  readonly manifests: readonly Manifest[];
  /** Whether the Config is a part, which is merged into the cluster's. */
  readonly isConfigPart?: boolean;
}

/** A cluster, and each of those that works and policies in it carry objects to. */
export function withCarried(cluster: Cluster): Cluster[] {
  const carried = [...carriedManifests(cluster.manifests)].map(([destination, objects]) => ({
    path: pathOf(cluster.path, destination),
    manifests: objects.map(({ manifest }) => manifest),
    isConfigPart: hasConfigPart(objects),
  }));
  return [cluster, ...carried];
}

/** The same for both sides of a comparison. */
export function pairsWithCarried(pair: ClusterPair): ClusterPair[] {
  const [old, now] = [carriedManifests(pair.old ?? []), carriedManifests(pair.now ?? [])];
  const carried = [...new Set([...old.keys(), ...now.keys()])].map((destination) => ({
    path: pathOf(pair.path, destination),
    old: old.get(destination)?.map(({ manifest }) => manifest),
    now: now.get(destination)?.map(({ manifest }) => manifest),
    isConfigPart: hasConfigPart([...(old.get(destination) ?? []), ...(now.get(destination) ?? [])]),
  }));
  return [pair, ...carried];
}

function hasConfigPart(objects: readonly CarriedObject[]): boolean {
  return objects.some(({ manifest, partial }) => partial && kindOf(manifest) === 'Config');
}

function pathOf(path: string, destination: string): string {
  return path === '' ? destination : `${path} (${destination})`;
}
