import { STORAGE_CHANGE_LABEL } from '../../core/names';
import { folderOfPath } from '../../core/paths/posix-path';
import { isConfig } from '../../schema/kinds/kinds';
import type { SourceObject } from '../../yaml/source-object';
import type { InputFile } from '../inputs';
import type { FileTree } from '../tree/file-tree';

/**
 * Flux and Kustomize have a StorageChange in a folder of its own. It changes the Config in the folder beside it or around it, or the
 * only one; of several nobody knows which one it changes.
 */
export function storageChangeFolders(
  files: readonly InputFile[],
  tree: FileTree,
): Map<SourceObject, readonly string[]> {
  const found = new Map<SourceObject, readonly string[]>();
  const changes = files.filter(({ objects }) => objects.some(isStorageChange));
  if (changes.length === 0) return found;
  const configs = new Map(
    files.flatMap(({ folder, objects }) =>
      folder !== undefined && objects.some(({ manifest }) => isConfig(manifest))
        ? [[tree.keyOf(folder), folder] as const]
        : [],
    ),
  );
  for (const { folder, objects } of changes) {
    const target = folder === undefined ? undefined : targetOf(tree.keyOf(folder), [...configs.keys()]);
    const place = target === undefined ? undefined : configs.get(target);
    if (place !== undefined) for (const object of objects.filter(isStorageChange)) found.set(object, [place]);
  }
  return found;
}

function targetOf(own: string, configs: readonly string[]): string | undefined {
  if (configs.includes(own)) return undefined;
  const around = folderOfPath(own);
  const near = configs.filter((each) => each === around || folderOfPath(each) === around);
  const [only, ...others] = near.length === 0 ? configs : near;
  return others.length === 0 ? only : undefined;
}

function isStorageChange({ manifest }: SourceObject): boolean {
  return manifest.metadata.labels?.[STORAGE_CHANGE_LABEL] !== undefined;
}
