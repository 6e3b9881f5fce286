import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asRecord } from '../core/record';
import { leftoversIn } from '../files/leftovers';

/** The file of a temporary folder that lists what it holds. */
export const LIST = 'files.json';

/** The content of the list: a digest of each file, by its path. */
export function digestsOf(files: readonly { readonly path: string; readonly text: string }[]): string {
  return JSON.stringify(Object.fromEntries(files.map(({ path, text }) => [path, digestOf(text)])));
}

/** What a killed run had already moved into a folder, and nobody has changed since. */
export function halfMoved(folder: string): string[] {
  const lists = leftoversIn(folder, '').map(readList);
  return readdirSync(folder).filter((name) => lists.some((list) => isUnchanged(folder, name, list)));
}

function readList(leftover: string): Readonly<Record<string, unknown>> {
  try {
    return asRecord(JSON.parse(readFileSync(join(leftover, LIST), 'utf8')));
  } catch {
    return {};
  }
}

function isUnchanged(folder: string, path: string, list: Readonly<Record<string, unknown>>): boolean {
  const status = lstatSync(join(folder, path));
  if (status.isFile()) return list[path] === digestOf(readFileSync(join(folder, path), 'utf8'));
  if (!status.isDirectory()) return false;
  const names = readdirSync(join(folder, path));
  return names.length > 0 && names.every((name) => isUnchanged(folder, `${path}/${name}`, list));
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
