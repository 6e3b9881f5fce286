import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { StandIns, type Ran } from './stand-ins';

interface Hook {
  readonly id: string;
  readonly language: string;
  readonly entry: string;
  readonly args: readonly string[];
  readonly pass_filenames: boolean;
}

/** Runs the hook as pre-commit does: in the folder of the user, with a program of a clone of this repository. */
export function checkPreCommit(folder: string): string {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Hook[];
  assert.ok(hook !== undefined);
  assert.deepEqual([hook.language, hook.pass_filenames], ['script', false]);
  const standIns = new StandIns(folder);
  const [program = '', ...words] = hook.entry.split(' ');
  const run = (args: readonly string[]): Ran => standIns.run(resolve(program), [...words, ...args]);
  const good = run(['--platform', 'aws', 'good']);
  assert.equal(good.status, 0, good.stderr);
  const all = run(hook.args);
  assert.equal(all.status, 1, all.stderr);
  assert.match(all.stdout, /bad\/registry\.yaml/);
  return 'checks a folder; a bad one fails';
}
