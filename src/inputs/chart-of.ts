import { folderOfPath, joinPaths, nameOfPath } from '../core/paths/posix-path';
import type { FileTree } from './tree/file-tree';

/** The folder of the chart whose template a file is. */
export function chartOf(file: string, tree: FileTree): string | undefined {
  for (let folder = folderOfPath(file); folder !== folderOfPath(folder); folder = folderOfPath(folder)) {
    if (nameOfPath(folder) === 'templates' && tree.exists(joinPaths(folder, '..', 'Chart.yaml')))
      return folderOfPath(folder);
  }
  return undefined;
}
