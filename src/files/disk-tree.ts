import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { resolve } from 'node:path';
import type { FileTree, FolderEntry, LogEnd } from '../inputs/tree/file-tree';
import { fileTextOf, unreadText } from './file-text';
import { isFolder } from './is-folder';
import { MAX_BYTES, readFileBytes } from './read-bytes';
import { readEnd } from './read-end';
import { failureOf } from './read-failure';
import { slashed } from './slashed';
import { utf16Text } from './text-of';

/** The files of this machine. */
export const DISK: FileTree = {
  isFile,
  isFolder,
  exists: existsSync,
  entriesOf: (folder) => {
    try {
      return { entries: readdirSync(folder, { withFileTypes: true }).map(entryOf) };
    } catch (error) {
      return { entries: [], failure: failureOf(error) };
    }
  },
  read: (path) => fileTextOf(() => readFileBytes(path)),
  readLog,
  absolute: (path) => slashed(resolve(path)),
  keyOf: (path) => {
    try {
      return slashed(realpathSync.native(path));
    } catch {
      return slashed(resolve(path));
    }
  },
};

/** Whether a path leads to a regular file: reading anything else could wait for a writer. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function entryOf(entry: Dirent): FolderEntry {
  const is = entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other';
  return { name: entry.name, is };
}

/** What is no UTF-8 in a log does not matter. */
function readLog(path: string): LogEnd {
  try {
    if (statSync(path).size <= MAX_BYTES) {
      const bytes = readFileBytes(path);
      return { text: utf16Text(bytes) ?? bytes.toString('utf8') };
    }
    const { content, firstLine } = readEnd(path, LONGEST_END);
    return { text: content.toString('utf8'), firstLine };
  } catch (error) {
    return unreadText(error);
  }
}

/** Why something fails stands at the end of a log. */
const LONGEST_END = MAX_BYTES / 4;
