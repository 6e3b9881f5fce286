import type { ClosedKind } from '../../core/closed-kind';
import type { Manifest } from '../../core/manifest';
import { kindOf } from '../../schema/kinds/kinds';
import { embeddedManifests } from './embedded-clusters';
import type { EmbeddedObject } from './embedded-objects';

interface SideObjects {
  readonly manifests: readonly Manifest[];
  /** The kinds of which it has every object that exists. */
  readonly closed: readonly ClosedKind[];
}

/** Objects of one cluster, and the path that heads what is said of them. */
interface ClusterObjects extends SideObjects {
  readonly path: string;
  /** Whether the Config is a part, which is merged into the cluster's. */
  readonly isConfigPart?: boolean;
}

/** A cluster before an edit and after it; a side that does not have it is undefined. */
export interface ClusterSides {
  readonly path: string;
  readonly old: SideObjects | undefined;
  readonly now: SideObjects | undefined;
  /** Whether the Config is a part, which is merged into the cluster's. */
  readonly isConfigPart?: boolean;
}

/** A cluster, and each cluster for which its works and policies embed objects. */
export function withEmbedded(cluster: ClusterObjects): ClusterObjects[] {
  const embedded = [...embeddedManifests(cluster.manifests)].map(([destination, objects]) => ({
    path: pathOf(cluster.path, destination),
    ...objectsOf(objects),
    isConfigPart: hasConfigPart(objects),
  }));
  return [cluster, ...embedded];
}

/** The same for both sides of a comparison. */
export function sidesWithEmbedded(sides: ClusterSides): ClusterSides[] {
  const [old, now] = [embeddedManifests(sides.old?.manifests ?? []), embeddedManifests(sides.now?.manifests ?? [])];
  const embedded = [...new Set([...old.keys(), ...now.keys()])].map((destination) => ({
    path: pathOf(sides.path, destination),
    old: sideOf(old.get(destination)),
    now: sideOf(now.get(destination)),
    isConfigPart: hasConfigPart([...(old.get(destination) ?? []), ...(now.get(destination) ?? [])]),
  }));
  return [sides, ...embedded];
}

/** What a work or a policy carries closes nothing: the cluster that gets it has more. */
function objectsOf(objects: readonly EmbeddedObject[]): SideObjects {
  return { manifests: objects.map(({ manifest }) => manifest), closed: [] };
}

function sideOf(objects: readonly EmbeddedObject[] | undefined): SideObjects | undefined {
  return objects && objectsOf(objects);
}

function hasConfigPart(objects: readonly EmbeddedObject[]): boolean {
  return objects.some(({ manifest, partial }) => partial && kindOf(manifest) === 'Config');
}

function pathOf(path: string, destination: string): string {
  return path === '' ? destination : `${path} (${destination})`;
}
