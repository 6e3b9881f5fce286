import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { slashed } from '../../src/files/slashed';
import { notingSources } from '../rules/yields';

const ROOT = join(__dirname, '../..');
const NOTING = notingSources();
let rules: typeof import('../../src/rules');
let ruleTable: typeof import('../rules/rule-table');
let tables: ReturnType<typeof ruleTable.tablesOf>;

/** Loads the rules once more, with a note at each `yield`, and all tables with them. */
beforeAll(async () => {
  const texts = new Map(NOTING.map(({ path, text }) => [join(ROOT, 'src', path), text]));
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT },
    bundle: true,
    platform: 'node',
    packages: 'external',
    write: false,
    plugins: [
      {
        name: 'notes',
        setup: ({ onLoad }) => {
          onLoad({ filter: /\.ts$/ }, ({ path }) => ({
            contents: `const __dirname = ${JSON.stringify(dirname(path))}; ${texts.get(path) ?? readFileSync(path, 'utf8')}`,
            loader: 'ts',
          }));
        },
      },
    ],
  });
  const module = { exports: {} as { rules: typeof rules; ruleTable: typeof ruleTable; load: () => void } };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code is ours
  new Function('require', 'module', 'test', 'describe', outputFiles[0]?.text ?? '')(require, module, passed, passed);
  ({ rules, ruleTable } = module.exports);
  tables = ruleTable.tablesOf(module.exports.load);
});

const TABLES = readdirSync(join(ROOT, 'test/rules'), { recursive: true, encoding: 'utf8' })
  .map(slashed)
  .filter((path) => /\/ir\d{3}-[^/]*\.test\.ts$/.test(path))
  .sort();

const ENTRY = `
  module.exports = {
    rules: require('./src/rules'),
    ruleTable: require('./test/rules/rule-table'),
    load: () => {
      ${TABLES.map((path) => `require('./test/rules/${path}');`).join('\n')}
    },
  };
`;

/** What else the files of the tables test is tested there. */
const passed = Object.assign(() => undefined, { each: () => () => undefined });

test('every rule has a table, and both halves of it hold something', () => {
  const lacking = rules.RULES.filter(({ id }) => {
    const own = tables.filter((each) => each.id === id).map(({ table }) => table);
    return !(['accept', 'reject'] as const).every((half) => own.some((table) => Object.keys(table[half]).length > 0));
  });
  expect(lacking.map(({ id }) => id)).toEqual([]);
});

test('the tables reach every yield of every rule', () => {
  const reached = new Set<string>();
  (globalThis as { reachedYields?: Set<string> }).reachedYields = reached;
  for (const { id, table } of tables) {
    for (const each of [...Object.values(table.accept), ...Object.values(table.reject)]) ruleTable.findingsOf(id, each);
  }
  delete (globalThis as { reachedYields?: Set<string> }).reachedYields;
  const places = NOTING.flatMap((each) => each.places);
  expect(places.length).toBeGreaterThan(rules.RULES.length);
  expect(places.filter((place) => !reached.has(place))).toEqual([]);
});
