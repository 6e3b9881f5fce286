import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a temporary name ends with: a folder of new files, or a file that replaces another one. */
type Ending = '' | '.tmp';

/** The name of a temporary folder or file of this process. */
export function temporaryName(ending: Ending): string {
  return `.image-registry-${process.pid}${ending}`;
}

/** Whether a folder or file has such a name. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/** The temporary folders or files that killed processes left in a folder. */
export function leftoversIn(folder: string, ending: Ending): string[] {
  return namesIn(folder)
    .filter((name) => {
      const [, id, end = ''] = TEMPORARY.exec(name) ?? [];
      return id !== undefined && end === ending && !isRunning(Number(id));
    })
    .map((name) => join(folder, name));
}

const TEMPORARY = /^\.image-registry-(\d{1,10})(\.tmp)?$/;

/** A folder that nobody may list may still be written to. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** In a container, a process often has the number of one that was killed: what has our own number is left over, too. */
function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
