import { dirname, posix } from 'node:path';
import { folderEntries } from '../../files/folder-entries';
import { isFile } from '../../files/is-file';
import { readFile, type ReadFile } from '../read-file';
import { isAboutRegistry } from './is-about-registry';
import { KUSTOMIZATION } from './kustomization';
import { fileKey, usesIn, type Use } from './uses';

/**
 * The same of kustomizations that were not named, and stand beside files that were: how they change these files. What they
 * make besides is no part of the input.
 */
export function usesBeside(files: readonly (ReadFile & { readonly folder?: string })[]): Use[] {
  const named = files.filter(({ folder }) => folder === undefined);
  const beside = [...new Set(named.map(({ file }) => dirname(file)))].flatMap(kustomizationsIn);
  if (beside.length === 0) return [];
  const read = new Set(files.map(({ file }) => fileKey(file)));
  const byKey = new Map(named.map((file) => [fileKey(file.file), file]));
  return beside
    .filter((kustomization) => !read.has(fileKey(kustomization)))
    .flatMap((kustomization) => {
      const uses = usesIn([readFile(kustomization)]);
      const taken = uses.flatMap(({ file = '' }) => byKey.get(file) ?? []);
      return taken.some(isAboutRegistry)
        ? uses.filter(({ of }) => !MAKES.includes(of))
        : uses.filter(({ file = '' }) => byKey.has(file));
    });
}

const MAKES: readonly Use['of'][] = ['generator', 'chart', 'remote'];

function kustomizationsIn(folder: string): string[] {
  try {
    return folderEntries(folder)
      .filter(({ name }) => KUSTOMIZATION.test(name))
      .map(({ name }) => posix.join(folder, name))
      .filter(isFile);
  } catch {
    // Who may read a file need not be able to list its folder.
    return [];
  }
}
