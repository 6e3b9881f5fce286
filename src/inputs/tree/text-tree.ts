import { folderOfPath, nameOfPath, normalizePath } from '../../core/paths/posix-path';
import type { FileText, FileTree, FolderEntry } from './file-tree';

/** Texts by their paths, as if they were files below one folder in which a command runs. */
export function textTree(texts: Readonly<Record<string, string>>): FileTree {
  const files = new Map(Object.entries(texts).map(([path, text]) => [keyOf(path), text]));
  const folders = foldersOf([...files.keys()]);
  const isFile = (path: string): boolean => files.has(keyOf(path));
  const isFolder = (path: string): boolean => folders.has(keyOf(path));
  return {
    isFile,
    isFolder,
    exists: (path) => isFile(path) || isFolder(path),
    entriesOf: (folder) => {
      const entries = folders.get(keyOf(folder));
      return entries === undefined
        ? { entries: [], failure: NOTHING_THERE }
        : { entries: [...entries].map(([name, is]) => ({ name, is })) };
    },
    read: (path) => textOf(files.get(keyOf(path))),
    readLog: (path) => textOf(files.get(keyOf(path))),
    absolute: keyOf,
    keyOf,
  };
}

function keyOf(path: string): string {
  const whole = path.startsWith('/') ? path : `${WORKING_FOLDER}/${path}`;
  return normalizePath(whole).replace(/(?<=.)\/$/, '');
}

/** Only the end of a path is ever shown, but a folder must have a name where it begins. */
const WORKING_FOLDER = '/workspace';

/** What each folder directly holds, by the keys of folders. */
function foldersOf(files: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, FolderEntry['is']>> {
  const folders = new Map<string, Map<string, FolderEntry['is']>>([[WORKING_FOLDER, new Map()]]);
  const add = (path: string, is: FolderEntry['is']): void => {
    const folder = folderOfPath(path);
    const known = folders.get(folder);
    if (known !== undefined) known.set(nameOfPath(path), is);
    else folders.set(folder, new Map([[nameOfPath(path), is]]));
    if (known === undefined && folder !== folderOfPath(folder)) add(folder, 'folder');
  };
  for (const file of files) add(file, 'file');
  return folders;
}

function textOf(text: string | undefined): FileText {
  if (text === undefined) return { text: '', error: { line: 1, column: 1, message: NOTHING_THERE } };
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text };
}

/** As the disk says it. */
const NOTHING_THERE = 'no such file or folder';
