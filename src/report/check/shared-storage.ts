import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import type { InputCluster } from '../../files/clusters';
import type { ReadFile } from '../../files/read-file';
import { basesIn } from '../../files/kustomize/bases';
import { embeddedManifests, manifestsOf } from '../../rules/embedded/embedded-clusters';
import { isCluster } from '../../rules/embedded/embedded-objects';
import { storageUsers, type StorageUsers } from '../../rules/facts/storage-users';

/**
 * Which of the clusters in the input, and of those that ManifestWorks in it are for, use the same storage. A folder may hold
 * what a work brings to its cluster, so folders and works are not compared with each other.
 */
export function sharedStorage(
  clusters: readonly InputCluster[],
  files: readonly ReadFile[],
  release: Release,
): StorageUsers {
  const folders = clusters.map(({ path, objects }) => ({ name: path, manifests: manifestsOf(objects) }));
  const works = folders.flatMap(({ manifests }) =>
    [...embeddedManifests(manifests)]
      .filter(([destination]) => isCluster(destination))
      .map(([name, objects]) => ({ name, manifests: objects.map(manifestOf) })),
  );
  const isBase = basesIn(files);
  return storageUsers(
    [...folders, ...works],
    release,
    (one, other) => isCluster(one) !== isCluster(other) || isBase(one, other),
  );
}

function manifestOf({ manifest }: { readonly manifest: Manifest }): Manifest {
  return manifest;
}
