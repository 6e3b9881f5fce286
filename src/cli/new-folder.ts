import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { printable } from '../core/printable';
import { isTemporary, leftoversIn, temporaryName } from '../files/leftovers';
import { halfMoved, LIST, digestsOf } from './half-moved';
import { UsageError } from './usage-error';
import type { AppFile } from '../adoption/code/app-file';

/** A repository that was just cloned counts as empty, and so does what a killed run left behind. */
export function throwIfNotEmpty(folder: string): void {
  const entries = entriesOf(folder);
  const ignored = new Set(['.git', ...(entries.some(isTemporary) ? halfMoved(folder) : [])]);
  const [first] = entries.filter((name) => !ignored.has(name) && !isTemporary(name));
  if (first !== undefined)
    throw new UsageError(`found ${printable(first)} in ${printable(folder)}, expected an empty folder`);
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new UsageError(
      `found ${printable(folder)}, which is not a readable folder (${code}), expected an empty folder`,
    );
  }
}

/** npm allows fewer characters than a file system does. */
export function packageName(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return name === '' ? 'image-registry' : name;
}

/**
 * Writes files into a folder that is empty or does not exist, all of them or none: they are written to a temporary folder
 * beside it first, and then moved. A new folder appears at once. Into one that is there, the files are moved one by one; what
 * a run that is killed meanwhile has moved, the next run removes.
 */
export function writeFolder(folder: string, files: readonly AppFile[]): void {
  const target = resolve(folder);
  const isNew = !existsSync(target);
  const parent = isNew ? dirname(target) : target;
  const temporary = join(parent, temporaryName(''));
  const created: string[] = [];
  try {
    const first = mkdirSync(parent, { recursive: true });
    if (first !== undefined) created.push(first);
    removeLeftovers(parent, isNew);
    const staged = stage(temporary, files);
    if (isNew) renameSync(staged, target);
    else moveInto(target, staged, created);
    rmSync(temporary, { recursive: true, force: true });
  } catch (error) {
    for (const path of [temporary, ...created]) rmSync(path, { recursive: true, force: true });
    // The user did not ask for the temporary folder, and does not know it.
    throw Object.assign(error as NodeJS.ErrnoException, { syscall: 'write', path: folder });
  }
}

function removeLeftovers(parent: string, isNew: boolean): void {
  const paths = isNew ? [] : halfMoved(parent).map((name) => join(parent, name));
  for (const path of [...paths, ...leftoversIn(parent, '')]) rmSync(path, { recursive: true, force: true });
}

/** Returns the folder that holds the files. */
function stage(temporary: string, files: readonly AppFile[]): string {
  const staged = join(temporary, 'files');
  mkdirSync(staged, { recursive: true });
  writeFileSync(join(temporary, LIST), digestsOf(files), { flag: 'wx' });
  const folders = new Set(files.map(({ path }) => dirname(join(staged, path))));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  for (const { path, text } of files) writeFileSync(join(staged, path), text, { flag: 'wx' });
  return staged;
}

function moveInto(target: string, staged: string, created: string[]): void {
  for (const name of readdirSync(staged).sort()) {
    renameSync(join(staged, name), join(target, name));
    created.push(join(target, name));
  }
}
