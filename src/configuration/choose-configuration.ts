/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { DISK } from '../files/disk-tree';
import { fileTextOf } from '../files/file-text';
import { readRegularFile } from '../files/read-bytes';
import type { Configuration } from './configuration';
import { findConfiguration } from './find-configuration';

type ReadConfiguration = typeof import('./read-configuration');

/**
 * The configuration in a file that is named, else in the nearest one; undefined if there is none. Throws a `ConfigurationError` with
 * everything that is wrong with it.
 */
export function chooseConfiguration(named: string | undefined): Configuration | undefined {
  const file = named ?? findConfiguration();
  if (file === undefined) return undefined;
  // Most runs have no file, and what reads one takes 20 ms to load.
  const { readConfiguration } = require('./read-configuration') as ReadConfiguration;
  // A file that is named may come from elsewhere, such as another branch: its patterns are those of this folder.
  return named === undefined ? readConfiguration(file, REGULAR) : readConfiguration(file, DISK, '.');
}

/** What is found may be anybody's: a pipe would wait for a writer for ever. */
const REGULAR = { ...DISK, read: (path: string) => fileTextOf(() => readRegularFile(path)) };
