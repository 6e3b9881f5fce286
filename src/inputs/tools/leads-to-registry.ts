import { memoize } from '../../core/caching/memoize';
import { groupBy } from '../../core/data/group-by';
import type { Manifest } from '../../core/manifest';
import { belowRoot, withFoldersAround } from '../../core/paths/posix-path';
import { isInFolder, type Inputs } from '../inputs';
import { deployedFiles, keyedFile } from './deployed-files';
import { endsOfFolder } from './file-reader';
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
  const deployed = deployedFiles(inFolders, tree);
  const folders = withFoldersAround(inFolders.map(({ file }) => keyedFile(file, tree).folder));
  const byEnd = groupBy(
    folders.flatMap((folder) => endsOfFolder(folder).map((end) => ({ end, folder }))),
    ({ end }) => end,
  );
  const [alone, withOthers] = [false, true].map((isRecursive) =>
    memoize((folder) => {
      const { keys, has } = deployed(folder, isRecursive);
      return ours.some((file) => keys.has(file.folder) || has(file));
    }),
  );
  return (path, isRecursive) => {
    const found = byEnd.get(belowRoot(path));
    return found?.some(({ folder }) => (isRecursive ? withOthers : alone)?.(folder));
  };
}
