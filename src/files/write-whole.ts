import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { leftoversIn, temporaryName } from './leftovers';
import { readFileBytes } from './read-bytes';
import { textOf } from './text-of';

/** Writes a file whole or not at all. A link to a file stays; a device or a pipe is written to as it is. */
export function writeWhole(path: string, text: string): void {
  try {
    const target = statSync(path, { throwIfNoEntry: false });
    if (target === undefined) replaceFile(path, text);
    else if (target.isFile()) replaceFile(realpathSync(path), text, target.mode);
    else writeFileSync(path, text);
  } catch (error) {
    // Nobody has asked for the temporary file, and knows it.
    throw Object.assign(error as NodeJS.ErrnoException, { syscall: 'write', path });
  }
}

/** Thrown where a file no longer holds what was read of it. */
export class ChangedMeanwhile extends Error {
  public override readonly message = 'another program changed it in the meantime';
}

/** Gives a file another text, the whole of it or nothing. A byte order mark stays. */
export function rewriteFile(file: string, before: string, after: string): void {
  const bytes = readFileBytes(file);
  if (textOf(bytes) !== before) throw new ChangedMeanwhile();
  const mark = bytes.toString('utf8', 0, BYTE_ORDER_MARK.length) === BYTE_ORDER_MARK.toString() ? '\ufeff' : '';
  writeWhole(file, mark + after);
}

const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/** @param mode who may do what with the file, where it is there already */
function replaceFile(path: string, text: string, mode?: number): void {
  const folder = dirname(path);
  removeLeftovers(folder);
  const temporary = join(folder, temporaryName('.tmp'));
  try {
    // Of a link that somebody puts there nobody wants to know where it leads.
    writeFileSync(temporary, text, { flag: 'wx' });
    if (mode !== undefined) chmodSync(temporary, mode & 0o7777);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The folders whose leftovers are removed already. */
const CLEANED = new Set<string>();

/** Removes what processes left in a folder that were killed while they wrote. */
export function removeLeftovers(folder: string): void {
  if (CLEANED.has(folder)) return;
  for (const path of leftoversIn(folder, '.tmp')) rmSync(path, { force: true });
  CLEANED.add(folder);
}
