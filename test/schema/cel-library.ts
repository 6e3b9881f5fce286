import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface Question {
  readonly rule: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a CEL library answers. It is an ES module, which the test runner does not load: a process of its own does. */
export function answersOfLibrary(questions: readonly Question[]): unknown[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    cwd: join(__dirname, '../..'),
    input: JSON.stringify(questions),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown[];
}

const PROGRAM = `
import { text } from 'node:stream/consumers';
import { parse } from '@marcbachmann/cel-js';

const programs = new Map();
const program = (rule) => programs.get(rule) ?? programs.set(rule, parse(rule)).get(rule);
const questions = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(questions.map(({ rule, variables }) => program(rule)(variables))));
`;
