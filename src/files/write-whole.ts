import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file whole or not at all. A link to a file stays; a device or a pipe is written to as it is. */
export function writeWhole(path: string, text: string): void {
  try {
    const target = statSync(path, { throwIfNoEntry: false });
    if (target !== undefined && !target.isFile()) writeFileSync(path, text);
    else replaceFile(target === undefined ? path : realpathSync(path), text);
  } catch (error) {
    // Nobody has asked for the temporary file, and knows it.
    throw Object.assign(error as NodeJS.ErrnoException, { syscall: 'write', path });
  }
}

function replaceFile(path: string, text: string): void {
  const temporary = join(dirname(path), `.${process.pid}.tmp`);
  rmSync(temporary, { force: true });
  try {
    // Of a link that somebody puts there nobody wants to know where it leads.
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
