import type { Manifest } from '../core/manifest';
import { embeddedManifests } from '../rules/embedded/embedded-clusters';
import type { EmbeddedObject } from '../rules/embedded/embedded-objects';
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
export function withEmbedded(cluster: Cluster): Cluster[] {
  const embedded = [...embeddedManifests(cluster.manifests)].map(([destination, objects]) => ({
    path: pathOf(cluster.path, destination),
    manifests: objects.map(({ manifest }) => manifest),
    isConfigPart: hasConfigPart(objects),
  }));
  return [cluster, ...embedded];
}

/** The same for both sides of a comparison. */
export function pairsWithEmbedded(pair: ClusterPair): ClusterPair[] {
  const [old, now] = [embeddedManifests(pair.old ?? []), embeddedManifests(pair.now ?? [])];
  const embedded = [...new Set([...old.keys(), ...now.keys()])].map((destination) => ({
    path: pathOf(pair.path, destination),
    old: old.get(destination)?.map(({ manifest }) => manifest),
    now: now.get(destination)?.map(({ manifest }) => manifest),
    isConfigPart: hasConfigPart([...(old.get(destination) ?? []), ...(now.get(destination) ?? [])]),
  }));
  return [pair, ...embedded];
}

function hasConfigPart(objects: readonly EmbeddedObject[]): boolean {
  return objects.some(({ manifest, partial }) => partial && kindOf(manifest) === 'Config');
}

function pathOf(path: string, destination: string): string {
  return path === '' ? destination : `${path} (${destination})`;
}
