import { memoize } from '../../core/caching/memoize';
import type { Manifest } from '../../core/manifest';
import { normalizePath, withFoldersAround } from '../../core/paths/posix-path';
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
  const byEnd = new Map<string, string[]>();
  for (const folder of withFoldersAround(inFolders.map(({ file }) => keyedFile(file, tree).folder)))
    for (const end of endsOfFolder(folder)) byEnd.set(end, [...(byEnd.get(end) ?? []), folder]);
  const [alone, withOthers] = [false, true].map((isRecursive) =>
    memoize((folder) => {
      const { keys, has } = deployed(folder, isRecursive);
      return ours.some((file) => keys.has(file.folder) || has(file));
    }),
  );
  return (path, isRecursive) => {
    const folders = byEnd.get(normalizePath(path).replace(/^\.?\/?|\/$/g, ''));
    return folders?.some((folder) => (isRecursive ? withOthers : alone)?.(folder));
  };
}
