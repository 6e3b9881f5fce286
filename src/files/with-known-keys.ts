import type { FileTree } from '../inputs/tree/file-tree';

/** The same files, each path of which is followed once: kustomizations name the same files again and again. */
export function withKnownKeys(tree: FileTree): FileTree {
  const keys = new Map<string, string>();
  return {
    ...tree,
    keyOf: (path) => {
      const known = keys.get(path);
      if (known !== undefined) return known;
      const key = tree.keyOf(path);
      keys.set(path, key);
      return key;
    },
  };
}
