import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { isEquivalent, outdated } from './equivalent.mjs';
import { keyOf, mutantsOf, sampleOf } from './mutants.mjs';
import { writePlan } from './plan.mjs';
import { ROOMS } from './rooms.mjs';
import { summaryOf } from './summary.mjs';

const HERE = import.meta.dirname;
const REPORTS = join(HERE, 'reports');

/** Runs the tests of a room with one mutant after the other, and tells whether they notice enough of them. */
export async function tryRoom(name, { sample, seed, only, concurrency }) {
  const { source, except, tests, wanted } = ROOMS[name];
  const files = filesIn('src')
    .filter((file) => file.startsWith(source) && !except.some((each) => file.startsWith(each)))
    .filter((file) => file.includes(only));
  const mutants = await mutantsOf(files);
  const equivalent = mutants.filter(isEquivalent);
  const others = mutants.filter((mutant) => !equivalent.includes(mutant));
  // Those that are listed as equivalent are tried every time: they might be killed by now.
  const chosen = [...sampleOf(others, sample, seed), ...equivalent];
  const title = `${name}: ${chosen.length} of ${mutants.length} mutants in ${files.length} files, seed ${seed}`;
  console.log(title);

  const results = await resultsOf(chosen, { files, tests, concurrency });
  const summary = summaryOf({ title, wanted, results, outdated: outdated(files, mutants) });
  writeFileSync(join(REPORTS, `${name}.md`), summary.text);
  console.log(`\n${summary.text}`);
  return summary.isGood;
}

async function resultsOf(chosen, { files, tests, concurrency }) {
  const keys = new Set(chosen.map(keyOf));
  mkdirSync(REPORTS, { recursive: true });
  // Property tests are for what nobody thought of. A mutant that only one input in hundreds shows should have a test of its own.
  process.env.FUZZ_DEPTH ??= '0.1';
  writePlan(join(REPORTS, 'plan.json'), {
    chosen: [...keys],
    tests: filesIn('test').filter((file) => file.endsWith('.test.ts') && tests.some((each) => file.startsWith(each))),
  });
  const reported = await new Stryker({
    mutate: files,
    plugins: ['words.mjs', 'chosen.mjs', 'runner.mjs'].map((file) => join(HERE, file)),
    ignorers: ['words'],
    checkers: ['chosen'],
    testRunner: 'in-process',
    coverageAnalysis: 'perTest',
    concurrency,
    // Endless loops are found by counting. The time is for all else that hangs, on a busy machine too.
    timeoutMS: 60_000,
    disableTypeChecks: false,
    ignorePatterns: ['/bench', '/dist', '/docs', '/examples', '/lib', '/.build', '/tools/mutation'],
    tempDirName: join('tools', 'mutation', '.stryker-tmp'),
    reporters: ['progress-append-only'],
    logLevel: 'warn',
    warnings: { slow: false },
    allowConsoleColors: false,
  }).runMutationTest();
  const tried = reported.map(countedFromZero).filter((result) => keys.has(keyOf(result)));
  if (tried.length !== chosen.length)
    throw new Error(`${chosen.length} mutants were chosen, ${tried.length} were tried`);
  return tried;
}

/** Stryker counts lines and columns from zero before a run, and from one after it. */
function countedFromZero(result) {
  const less = ({ line, column }) => ({ line: line - 1, column: column - 1 });
  return { ...result, location: { start: less(result.location.start), end: less(result.location.end) } };
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort();
}
