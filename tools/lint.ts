/**
 * Formatter, types and linter at once; what each says is told in one piece. What did not change is taken from a cache, so
 * that the linter may miss what a file's rules make of a type that changed in another file: CI, which has no cache, does not.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';

const CACHE = join('node_modules', '.cache');

const STEPS: readonly (readonly [packageName: string, program: string, ...args: string[]])[] = [
  ['prettier', 'bin/prettier.cjs', '--check', '.', '--cache', '--cache-location', join(CACHE, 'prettier.json')],
  [
    'typescript',
    'bin/tsc',
    '-p',
    'tsconfig.dev.json',
    '--incremental',
    '--tsBuildInfoFile',
    join(CACHE, 'tsc.tsbuildinfo'),
  ],
  [
    'eslint',
    'bin/eslint.js',
    '.',
    '--cache',
    '--cache-strategy',
    'content',
    '--cache-location',
    join(CACHE, 'eslint.json'),
  ],
];

void Promise.all(STEPS.map(finished)).then((statuses) => {
  process.exitCode = statuses.every((status) => status === 0) ? 0 : 1;
});

function finished([packageName, program, ...args]: (typeof STEPS)[number]): Promise<number | null> {
  const path = join(dirname(require.resolve(`${packageName}/package.json`)), program);
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const step = spawn(process.execPath, [path, ...args], { env: { ...process.env, ...color } });
  let output = '';
  for (const stream of [step.stdout, step.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((done) => {
    step.on('close', (status) => {
      console.log(`== ${packageName}: ${status === 0 ? 'clean' : 'not clean'}\n${output}`.trimEnd());
      done(status);
    });
  });
}
