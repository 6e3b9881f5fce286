import { readFileSync, writeFileSync } from 'node:fs';

/** What Stryker's own processes have to know: which mutants were chosen, and which files hold the tests. */
const PLACE = 'MUTATION_PLAN';

/** @param {{ chosen: readonly string[], tests: readonly string[] }} plan */
export function writePlan(file, plan) {
  writeFileSync(file, JSON.stringify(plan));
  process.env[PLACE] = file;
}

/** In a process that was started after it was written. */
export function readPlan() {
  return JSON.parse(readFileSync(process.env[PLACE], 'utf8'));
}
