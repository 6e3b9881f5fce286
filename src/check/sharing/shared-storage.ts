import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import type { InputCluster } from '../../inputs/clusters';
import type { ReadFile } from '../../inputs/read-file';
import { basesIn } from '../../inputs/kustomize/bases';
import type { FileTree } from '../../inputs/tree/file-tree';
import { embeddedManifests, manifestsOf } from '../../rules/embedded/embedded-clusters';
import { isCluster } from '../../rules/embedded/embedded-objects';
import { placedClusters } from './placed-clusters';
import { storageUsers, type StorageUsers } from '../../rules/facts/storage-users';

/**
 * Which of the clusters in the input, of those that ManifestWorks in it are for, and of those that sets and placements select, use the same
 * storage. A folder may hold what a work or a set brings to its cluster, so these are not compared with each other.
 */
export function sharedStorage(
  clusters: readonly InputCluster[],
  files: readonly ReadFile[],
  release: Release,
  tree: FileTree,
): StorageUsers {
  const folders = clusters.map(({ path, objects }) => ({ names: [path], manifests: manifestsOf(objects) }));
  const every = folders.flatMap(({ manifests }) => manifests);
  const sets = placedClusters(every);
  const clustersOfSets = new Set([...new Set(sets.values())].flatMap((names) => names ?? []));
  const embedded = folders.flatMap(({ manifests }) =>
    [...embeddedManifests(manifests)].map(([destination, objects]) => ({
      names: isCluster(destination) ? [destination] : (sets.get(destination) ?? []),
      manifests: objects.map(manifestOf),
    })),
  );
  const isBase = basesIn(files, tree);
  const wayTo = (name: string): string =>
    isCluster(name) ? 'a work' : clustersOfSets.has(name) || sets.has(name) ? 'a set' : 'a folder';
  return storageUsers(
    [...folders, ...embedded],
    release,
    // A set stands for the first of its clusters.
    (one, other) => wayTo(one) !== wayTo(other) || sets.get(one)?.[0] === other || isBase(one, other),
  );
}

function manifestOf({ manifest }: { readonly manifest: Manifest }): Manifest {
  return manifest;
}
