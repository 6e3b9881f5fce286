import { CheckStatus } from '@stryker-mutator/api/check';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { keyOf } from './mutants.mjs';
import { readPlan } from './plan.mjs';

/** Lets only mutants be run that were chosen: all others are taken for such as do not compile. */
export const strykerPlugins = [declareValuePlugin(PluginKind.Checker, 'chosen', { init, group, check })];

let chosen;

async function init() {
  chosen = new Set(readPlan().chosen);
}

async function group(mutants) {
  return [mutants.map(({ id }) => id)];
}

async function check(mutants) {
  return Object.fromEntries(mutants.map((mutant) => [mutant.id, verdictOn(mutant)]));
}

function verdictOn(mutant) {
  return chosen.has(keyOf(mutant))
    ? { status: CheckStatus.Passed }
    : { status: CheckStatus.CompileError, reason: 'not chosen' };
}
