import { memoize } from '../../core/caching/memoize';
import type { Manifest } from '../../core/manifest';
import { belowRoot, withFoldersAround } from '../../core/paths/posix-path';
import { isInFolder, type Inputs } from '../inputs';
import { deployedFiles, keyedFile } from './deployed-files';
import { pathIndex } from './path-index';
import { isAboutRegistryItself } from './tool-folders';

/**
 * Reports whether a tool that names a path deploys objects of the registry, or tools that do; undefined if no folder of the input ends
 * like the path, which begins in a repository.
 */
export function leadsToRegistry(
  { files, tree }: Pick<Inputs, 'files' | 'tree'>,
  tools: ReadonlySet<Manifest>,
): (path: string, isRecursive: boolean) => boolean | undefined {
  const inFolders = files.filter(isInFolder);
  const ours = inFolders
    .filter((file) => isAboutRegistryItself(file) || file.objects.some(({ manifest }) => tools.has(manifest)))
    .map(({ file }) => keyedFile(file, tree));
  const [ourFiles, ourFolders] = [new Set(ours.map(({ key }) => key)), new Set(ours.map(({ folder }) => folder))];
  const deployed = deployedFiles(inFolders, tree);
  const folders = withFoldersAround(inFolders.map(({ file }) => keyedFile(file, tree).folder));
  const index = pathIndex(folders);
  const isOurs = (key: string): boolean => ourFolders.has(key) || ourFiles.has(key);
  const [alone, withOthers] = [false, true].map((isRecursive) => {
    const leads = memoize((folder) => [...deployed(folder, isRecursive).keys].some(isOurs), Infinity);
    // Thousands of tools ask for the same paths of an input.
    return memoize((path) => {
      const found = index.endingWith(belowRoot(path));
      return found.length === 0 ? undefined : found.some(leads);
    }, Infinity);
  });
  return (path, isRecursive) => (isRecursive ? withOthers : alone)?.(path);
}
