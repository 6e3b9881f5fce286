import type { ReadError } from '../../yaml/read-error';

/** Where inputs are read from: the disk, or texts that a program has. Paths have slashes; nothing here throws. */
export interface FileTree {
  /** Whether a path leads to a regular file: reading anything else could wait for a writer. */
  readonly isFile: (path: string) => boolean;
  /** Whether a path leads to a folder; false if that is unknown. */
  readonly isFolder: (path: string) => boolean;
  readonly exists: (path: string) => boolean;
  readonly entriesOf: (folder: string) => FolderEntries;
  readonly read: (path: string) => FileText;
  /** The whole of a log, or the last lines of one that is too large. */
  readonly readLog: (path: string) => LogEnd;
  /** The path from where all paths begin, whether anything is there or not. Links are not followed. */
  readonly absolute: (path: string) => string;
  /** The same for all names of a file or folder, be they links. */
  readonly keyOf: (path: string) => string;
}

/** What a file holds, or why it cannot be read. */
export interface FileText {
  /** If it is not UTF-8, its bytes as characters; empty if there is no file. */
  readonly text: string;
  /** @default - it was read */
  readonly error?: Omit<ReadError, 'file'>;
  /** Whether that is why it cannot be read. @default false */
  readonly isTooLarge?: boolean;
}

export interface LogEnd extends FileText {
  /** The number of the first line in the file. @default 1 */
  readonly firstLine?: number;
}

/** Entries of a folder in any order, or why they cannot be read. */
interface FolderEntries {
  readonly entries: readonly FolderEntry[];
  /** @default - they were read */
  readonly failure?: string;
}

export interface FolderEntry {
  readonly name: string;
  /** A link may lead to anything, also to nothing. Anything else is a pipe, a device or a socket. */
  readonly is: 'file' | 'folder' | 'link' | 'other';
}
