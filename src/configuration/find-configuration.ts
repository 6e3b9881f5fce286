import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { slashed } from '../files/slashed';
import { CONFIGURATION_FILE } from './configuration-file';

/**
 * The path of the nearest configuration file, relative to `start`: in it, or in a folder above it up to the one that holds
 * `.git`. Outside of a repository only `start` counts, because folders above may belong to others.
 */
export function findConfiguration(start = '.'): string | undefined {
  const found = repositoryFolders(resolve(start))
    .map((folder) => join(folder, CONFIGURATION_FILE))
    .find((file) => existsSync(file));
  return found === undefined ? undefined : slashed(relative(resolve(start), found));
}

function repositoryFolders(start: string): string[] {
  const folders: string[] = [];
  for (let folder = start; ; folder = dirname(folder)) {
    folders.push(folder);
    if (existsSync(join(folder, '.git'))) return folders;
    if (folder === dirname(folder)) return [start];
  }
}
