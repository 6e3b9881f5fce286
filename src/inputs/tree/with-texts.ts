import type { FileTree } from './file-tree';

/** The same files, of which some hold another text. */
export function withTexts(tree: FileTree, texts: ReadonlyMap<string, string>): FileTree {
  return {
    ...tree,
    read: (path) => {
      const text = texts.get(path);
      return text === undefined ? tree.read(path) : { text };
    },
  };
}
