import { folderOfPath } from '../../core/paths/posix-path';

/** The folders that a path goes through, the outermost first; the first one is called ''. */
export function foldersOf(path: string): string[] {
  const folder = folderOfPath(path);
  return folder === '.' ? [''] : [...foldersOf(folder), folder];
}
