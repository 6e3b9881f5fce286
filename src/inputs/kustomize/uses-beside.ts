import { folderOfPath, joinPaths } from '../../core/paths/posix-path';
import { readFile, type ReadFile } from '../read-file';
import { isAboutRegistry } from './is-about-registry';
import { KUSTOMIZATION } from './kustomization';
import type { FileTree } from '../tree/file-tree';
import { usesIn, type Use } from './uses';

/**
 * The same of kustomizations that were not named, and stand beside files that were: how they change these files. What they
 * make besides is no part of the input.
 */
export function usesBeside(files: readonly (ReadFile & { readonly folder?: string })[], tree: FileTree): Use[] {
  const named = files.filter(({ folder }) => folder === undefined);
  const beside = [...new Set(named.map(({ file }) => folderOfPath(file)))].flatMap((folder) =>
    kustomizationsIn(folder, tree),
  );
  if (beside.length === 0) return [];
  const read = new Set(files.map(({ file }) => tree.keyOf(file)));
  const byKey = new Map(named.map((file) => [tree.keyOf(file.file), file]));
  return beside
    .filter((kustomization) => !read.has(tree.keyOf(kustomization)))
    .flatMap((kustomization) => {
      const uses = usesIn([readFile(tree, kustomization)], tree);
      const taken = uses.flatMap(({ file = '' }) => byKey.get(file) ?? []);
      return taken.some(isAboutRegistry)
        ? uses.filter(({ of }) => !MAKES.includes(of))
        : uses.filter(({ file = '' }) => byKey.has(file));
    });
}

const MAKES: readonly Use['of'][] = ['generator', 'chart', 'remote'];

/** None where the folder cannot be read: who may read a file need not be able to list its folder. */
function kustomizationsIn(folder: string, tree: FileTree): string[] {
  return tree
    .entriesOf(folder)
    .entries.filter(({ name }) => KUSTOMIZATION.test(name))
    .map(({ name }) => joinPaths(folder, name))
    .filter((path) => tree.isFile(path));
}
