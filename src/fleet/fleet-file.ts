import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A fleet recognizes its own files by this line. It never overwrites or deletes others. */
const HEAD = '# Made by cdk8s-openshift-image-registry fleet from an inventory. Edits are overwritten.\n';

/** The content that a fleet wrote to a file; undefined if there is no file, null if the fleet did not write it. */
export function fleetFile(path: string): string | undefined | null {
  const text = textAt(path);
  if (text === undefined) return undefined;
  return text.startsWith(HEAD) ? text.slice(HEAD.length) : null;
}

/** Writes a file atomically. Returns false if it already has the same content. */
export function writeFleetFile(path: string, text: string, before: string | undefined): boolean {
  if (before === text) return false;
  const folder = dirname(path);
  if (before === undefined) mkdirSync(folder, { recursive: true });
  const temporary = join(folder, `.${process.pid}.tmp`);
  writeFileSync(temporary, HEAD + text);
  renameSync(temporary, path);
  return true;
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR'].includes(code)) return undefined;
    throw error;
  }
}
