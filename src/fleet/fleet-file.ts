import { lstatSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { MAX_BYTES, readRegularFile } from '../files/read-bytes';
import { removeLeftovers, writeWhole } from '../files/write-whole';

/** A fleet recognizes its own files by this line. It never overwrites or deletes others. */
const HEAD = '# Made by cdk8s-openshift-image-registry fleet from an inventory. Edits are overwritten.\n';

/** The content that a fleet wrote to a file; undefined if there is no file, null if the fleet did not write it. */
export function fleetFile(path: string): string | undefined | null {
  const type = typeOf(path);
  if (type === undefined) return undefined;
  // A link leads to a file of others, and a pipe or a device has no end.
  if (!type.isFile() || type.size > MAX_BYTES) return null;
  const text = readRegularFile(path).toString('utf8');
  return text.startsWith(HEAD) ? text.slice(HEAD.length) : null;
}

/** Whether there is something at a path that is no folder. A link to a folder is none: it leads to files of others. */
export function isNoFolder(path: string): boolean {
  return typeOf(path)?.isDirectory() === false;
}

/** Writes a file atomically. Returns false if it already has the same content. */
export function writeFleetFile(path: string, text: string, before: string | undefined): boolean {
  // Without the working directory, Node would try to make a relative path for ever.
  const folder = resolve(dirname(path));
  if (before === undefined) mkdirSync(folder, { recursive: true });
  removeLeftovers(folder);
  if (before === text) return false;
  writeWhole(path, HEAD + text);
  return true;
}

function typeOf(path: string): ReturnType<typeof lstatSync> {
  try {
    return lstatSync(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR'].includes(code)) return undefined;
    throw error;
  }
}
