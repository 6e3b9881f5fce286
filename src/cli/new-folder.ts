import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { printable } from '../core/printable';
import { UsageError } from './usage-error';

/** A repository that was just cloned counts as empty. */
export function throwIfNotEmpty(folder: string): void {
  const entries = entriesOf(folder).filter((name) => name !== '.git' && !STAGED.test(name));
  if (entries.length > 0) {
    throw new UsageError(`found ${printable(entries[0] ?? '')} in ${printable(folder)}, expected an empty folder`);
  }
}

/** Left behind by a run that was killed. */
const STAGED = /^\.new-\d+$/;

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new UsageError(`found ${printable(folder)}, which is no readable folder (${code}), expected an empty folder`);
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

/** A file to be written, below a folder. */
interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files into a folder that is empty or does not exist, all of them or none: they are written elsewhere first, and then
 * moved.
 */
export function writeFolder(folder: string, files: readonly NewFile[]): void {
  const target = resolve(folder);
  const isNew = !existsSync(target);
  const parent = isNew ? dirname(target) : target;
  const first = mkdirSync(parent, { recursive: true });
  const staged = join(parent, `.new-${process.pid}`);
  mkdirSync(staged);
  const moved: string[] = [];
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(staged, path)), { recursive: true });
      writeFileSync(join(staged, path), text, { flag: 'wx' });
    }
    if (isNew) renameSync(staged, target);
    else moveInto(target, staged, moved);
  } catch (error) {
    for (const path of [staged, ...moved, ...(first === undefined ? [] : [first])])
      rmSync(path, { recursive: true, force: true });
    // Nobody has asked for the files that are written first, and knows them.
    throw Object.assign(error as NodeJS.ErrnoException, { syscall: 'write', path: folder });
  }
}

function moveInto(target: string, staged: string, moved: string[]): void {
  for (const name of readdirSync(staged)) {
    renameSync(join(staged, name), join(target, name));
    moved.push(join(target, name));
  }
  rmSync(staged, { recursive: true });
}
