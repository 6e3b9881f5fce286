import type { Manifest } from '../../core/manifest';
import { kindOf } from '../../schema/kinds/kinds';
import { embeddedManifests } from './embedded-clusters';
import type { EmbeddedObject } from './embedded-objects';

/** Objects of one cluster, and the path that heads what is said of them. */
interface ClusterObjects {
  readonly path: string;
  readonly manifests: readonly Manifest[];
  /** Whether the Config is a part, which is merged into the cluster's. */
  readonly isConfigPart?: boolean;
}

/** A cluster before an edit and after it; a side that does not have it is undefined. */
export interface ClusterSides {
  readonly path: string;
  readonly old: readonly Manifest[] | undefined;
  readonly now: readonly Manifest[] | undefined;
  /** Whether the Config is a part, which is merged into the cluster's. */
  readonly isConfigPart?: boolean;
}

/** A cluster, and each of those that works and policies in it carry objects to. */
export function withEmbedded(cluster: ClusterObjects): ClusterObjects[] {
  const embedded = [...embeddedManifests(cluster.manifests)].map(([destination, objects]) => ({
    path: pathOf(cluster.path, destination),
    manifests: objects.map(({ manifest }) => manifest),
    isConfigPart: hasConfigPart(objects),
  }));
  return [cluster, ...embedded];
}

/** The same for both sides of a comparison. */
export function sidesWithEmbedded(sides: ClusterSides): ClusterSides[] {
  const [old, now] = [embeddedManifests(sides.old ?? []), embeddedManifests(sides.now ?? [])];
  const embedded = [...new Set([...old.keys(), ...now.keys()])].map((destination) => ({
    path: pathOf(sides.path, destination),
    old: old.get(destination)?.map(({ manifest }) => manifest),
    now: now.get(destination)?.map(({ manifest }) => manifest),
    isConfigPart: hasConfigPart([...(old.get(destination) ?? []), ...(now.get(destination) ?? [])]),
  }));
  return [sides, ...embedded];
}

function hasConfigPart(objects: readonly EmbeddedObject[]): boolean {
  return objects.some(({ manifest, partial }) => partial && kindOf(manifest) === 'Config');
}

function pathOf(path: string, destination: string): string {
  return path === '' ? destination : `${path} (${destination})`;
}
