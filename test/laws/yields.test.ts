import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/rules';
import { findingsOf, tablesOf } from '../rules/rule-table';
import { yieldsIn } from '../rules/yields';

const TESTS = join(__dirname, '../rules');
const SOURCES = join(__dirname, '../../src/rules');
const TABLES = tablesOf(() => {
  for (const path of filesBelow(TESTS).filter((each) => /\/ir\d{3}-[^/]*\.test\.ts$/.test(each))) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- tables are collected while their files load, at once
    require(path);
  }
});

test('every rule has a table, and both halves of it hold something', () => {
  const lacking = RULES.filter(({ id }) => {
    const tables = TABLES.filter((each) => each.id === id).map(({ table }) => table);
    return !(['accept', 'reject'] as const).every((half) =>
      tables.some((table) => Object.keys(table[half]).length > 0),
    );
  });
  expect(lacking.map(({ id }) => id)).toEqual([]);
});

test('the tables reach every yield of every rule', () => {
  const reached = new Set<string>();
  (globalThis as { reachedYields?: Set<string> }).reachedYields = reached;
  for (const { id, table } of TABLES) {
    for (const each of [...Object.values(table.accept), ...Object.values(table.reject)]) findingsOf(id, each);
  }
  delete (globalThis as { reachedYields?: Set<string> }).reachedYields;
  const yields = filesBelow(SOURCES).flatMap((path) => yieldsIn(readFileSync(path, 'utf8'), path));
  expect(yields.length).toBeGreaterThan(RULES.length);
  expect(yields.map(({ place }) => place).filter((place) => !reached.has(place))).toEqual([]);
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .sort();
}
