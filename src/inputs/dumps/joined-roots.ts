import { folderOfPath, nameOfPath } from '../../core/paths/posix-path';
import { foldersOf } from './folders-of';

/**
 * The dump that each root is of: itself, or the folder around it where nothing is in that one but folders that are called as
 * images. `oc adm must-gather` makes a folder for each image that gathers, and all of them are of one cluster, however the
 * folder around them was renamed.
 *
 * Source: openshift/oc pkg/cli/admin/mustgather/mustgather.go, the folder that files of a pod are copied to.
 */
export function joinedRoots(roots: readonly string[], others: readonly string[] = []): ReadonlyMap<string, string> {
  const mixed = new Set([...others, ...roots.filter((root) => !isOfImage(root))].flatMap(foldersOf));
  const inner = roots.filter(isOfImage).map((root) => folderOfPath(root));
  // The folder around a folder of images is none of images.
  for (const folder of inner) if (folder !== '.') for (const outer of foldersOf(folder)) mixed.add(outer);
  return new Map(
    roots.map((root) => {
      const folder = foldersOf(root).at(-1) ?? '';
      return [root, isOfImage(root) && !mixed.has(folder) ? folder : root];
    }),
  );
}

function isOfImage(root: string): boolean {
  return IMAGE.test(nameOfPath(root));
}

/** With everything but letters and digits replaced: by its digest, or by the host of a registry and a name. */
const IMAGE = /-sha256-[0-9a-f]+$|^[0-9a-z-]+-(?:com|io|net|org)(?:-\d+)?-[a-z]/i;
