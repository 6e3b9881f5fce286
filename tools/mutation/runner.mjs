import { createRequire } from 'node:module';
import { basename, dirname, join, sep } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { testsDeclaredBy } from './jest-api.mjs';
import { readPlan } from './plan.mjs';

const require = createRequire(import.meta.url);

/**
 * Runs test files one after the other in this process. Stryker's runner for Jest loads all test files for every mutant and
 * goes on after the first failure, which takes many times as long.
 */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.TestRunner, 'in-process', { capabilities, init, dryRun, mutantRun }),
];

/** Instrumented code reads here which mutant is active, and notes here which ones it reaches. */
const state = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
let files;

function capabilities() {
  return { reloadEnvironment: true };
}

async function init() {
  require('./typescript.cjs');
  files = readPlan().tests;
}

/** Every file gets fresh sources: what a module remembers from another file would hide what this one reaches. */
async function dryRun() {
  const tests = [];
  for (const file of files) {
    forgetSources();
    for await (const test of testsOf(file)) tests.push(test);
  }
  return { status: DryRunStatus.Complete, tests, mutantCoverage: state.mutantCoverage };
}

/** Fresh sources again: a module may remember what another mutant made of it. Ends with the first test that fails. */
async function mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
  forgetSources();
  Object.assign(state, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 });
  const tests = await testsToTheFirstFailure(nearestFirst(sandboxFileName), testFilter && new Set(testFilter));
  delete state.activeMutant;
  const complete = { status: DryRunStatus.Complete, tests };
  return toMutantRunResult(determineHitLimitReached(state.hitCount, hitLimit) ?? complete, false);
}

async function testsToTheFirstFailure(files, wanted) {
  const wantedFiles = wanted && new Set([...wanted].map((id) => id.split('#')[0]));
  const tests = [];
  for (const file of files.filter((each) => wantedFiles?.has(each) ?? true)) {
    for await (const test of testsOf(file, wanted)) {
      tests.push(test);
      if (test.status === TestStatus.Failed) return tests;
    }
  }
  return tests;
}

/** Runs the wanted tests of a file, or all. A file that cannot be loaded counts as a test that fails. */
async function* testsOf(file, wanted) {
  let tests;
  try {
    tests = testsDeclaredBy(() => require(join(process.cwd(), file)));
  } catch (error) {
    yield { id: `${file}#`, name: `${file} is loaded`, timeSpentMs: 0, ...failed(error) };
    return;
  }
  for (const [index, { title, run }] of tests.entries()) {
    const id = `${file}#${index}`;
    if (wanted !== undefined && !wanted.has(id)) continue;
    state.currentTestId = id;
    const start = performance.now();
    const status = await run().then(() => ({ status: TestStatus.Success }), failed);
    delete state.currentTestId;
    yield { id, name: `${file} ${title}`, timeSpentMs: performance.now() - start, ...status };
  }
}

function failed(error) {
  return { status: TestStatus.Failed, failureMessage: String(error) };
}

/** First the tests of the file itself, then those of its folder. */
function nearestFirst(sandboxFileName) {
  const [stem] = basename(sandboxFileName, '.ts').split('-');
  const folder = `/${basename(dirname(sandboxFileName))}/`;
  const distance = (file) => (basename(file).startsWith(stem) ? 0 : file.includes(folder) ? 1 : 2);
  return [...files].sort((a, b) => distance(a) - distance(b));
}

function forgetSources() {
  const sandbox = process.cwd() + sep;
  for (const path of Object.keys(require.cache)) if (path.startsWith(sandbox)) delete require.cache[path];
}
