import { folderOfPath, joinPaths, nameOfPath } from '../core/paths/posix-path';
import type { FileTree } from '../inputs/tree/file-tree';

/**
 * The same files, each path of which is followed once: kustomizations name the same files again and again. What was listed in a
 * folder and is no link has the key of its folder and its name.
 */
export function withKnownKeys(tree: FileTree): FileTree {
  const keys = new Map<string, string>();
  const listed = new Set<string>();
  return {
    ...tree,
    entriesOf: (folder) => {
      const found = tree.entriesOf(folder);
      for (const { name, is } of found.entries) if (is !== 'link') listed.add(joinPaths(folder, name));
      return found;
    },
    keyOf,
  };

  function keyOf(path: string): string {
    const known = keys.get(path);
    if (known !== undefined) return known;
    const key = listed.has(path) ? joinPaths(keyOf(folderOfPath(path)), nameOfPath(path)) : tree.keyOf(path);
    keys.set(path, key);
    return key;
  }
}
