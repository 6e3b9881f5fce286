import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryOf } from './place.mjs';

/** Mutants that no test can notice, each with the reason. */
const ENTRIES = JSON.parse(readFileSync(join(import.meta.dirname, 'equivalent.json'), 'utf8'));
const KEYS = ['file', 'line', 'mutator', 'original', 'replacement'];

export function isEquivalent(mutant) {
  const found = entryOf(mutant);
  return ENTRIES.some((entry) => isSame(entry, found));
}

/** What is listed for some files and stands there no longer. */
export function outdated(files, mutants) {
  const found = mutants.map(entryOf);
  return ENTRIES.filter((entry) => files.includes(entry.file) && !found.some((each) => isSame(entry, each)));
}

function isSame(entry, found) {
  return KEYS.every((key) => entry[key] === found[key]);
}
