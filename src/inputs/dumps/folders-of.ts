import { posix } from 'node:path';

/** The folders that a path goes through, the outermost first; the first one is called ''. */
export function foldersOf(path: string): string[] {
  const folder = posix.dirname(path);
  return folder === '.' ? [''] : [...foldersOf(folder), folder];
}
