/**
 * Compares what two builds of the command print, over the folders of dist/, the examples of all rules, the recordings of
 * the Operator and any more folders: `npx tsx tools/compare-builds.ts OLD_LIB NEW_LIB [FOLDER...]`, where a LIB is the
 * lib/ folder of a build. For changes of the code that are to change no verdict, no exit code and no word.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Io } from '../src/cli/io';
import { RULES } from '../src/rules';
import { operatorRecordings } from '../test/recordings/read';

interface Build {
  run(args: readonly string[], io: Io): number;
}

/** Command lines that are wrong. */
const WRONG = ['--releas', '--release=9.9', '--platform', '--output=xml', 'no/such/file'];

const [oldLib, newLib, ...folders] = process.argv.slice(2);
if (oldLib === undefined || newLib === undefined) throw new Error('name the lib/ folders of two builds');
const load = createRequire(__filename);
const [before, after] = [oldLib, newLib].map((lib) => load(resolve(lib, 'src/cli/run.js')) as Build);

const scratch = mkdtempSync(join(tmpdir(), 'compare-builds-'));
let compared = 0;
const differing: string[] = [];
try {
  for (const args of invocations(writeInputs(scratch))) {
    const [old, now] = [before, after].map((build) => resultOf(build as Build, args));
    compared += 1;
    if (old !== now) differing.push(`${args.join(' ')}\n${firstDifference(old ?? '', now ?? '')}`);
  }
} finally {
  rmSync(scratch, { recursive: true });
}
console.log(differing.join('\n'));
console.log(`${compared} calls compared, ${differing.length} differ`);
process.exitCode = differing.length === 0 ? 0 : 1;

/** Files and folders, each of which is one input. */
function writeInputs(folder: string): string[] {
  const texts = [
    ...RULES.flatMap(({ id, examples }) => [
      [`${id}-failing`, examples.failing],
      [`${id}-passing`, examples.passing],
    ]),
    ...operatorRecordings().map(({ name, input }) => [name, input]),
  ] as [string, string][];
  for (const [name, text] of texts) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'manifests.yaml'), text);
  }
  const named = ['dist', ...folders].flatMap((each) => readdirSync(each).map((name) => join(each, name)));
  return [...texts.map(([name]) => join(folder, name)), ...named];
}

function* invocations(inputs: readonly string[]): Iterable<string[]> {
  yield* [[], ['--help'], ['chek']];
  for (const command of ['check', 'preview', 'diff', 'fleet']) {
    yield* [['--help'], [], ...WRONG.map((word) => [word])].map((args) => [command, ...args]);
  }
  for (const input of inputs) {
    for (const output of ['text', 'json', 'sarif']) yield ['check', '--output', output, input];
    yield ['check', '--release', '4.12', '--platform', 'vsphere', input];
    for (const output of ['text', 'json', 'markdown']) yield ['preview', '--output', output, input];
    yield ['preview', '--release', '4.14', '--output', 'json', '--show-secrets', input];
  }
  for (const [index, input] of inputs.entries()) {
    const other = inputs[(index * 7 + 3) % inputs.length] ?? input;
    for (const output of ['text', 'json', 'markdown']) yield ['diff', '--output', output, input, other];
  }
}

function resultOf(build: Build, args: readonly string[]): string {
  const texts: string[] = [];
  const code = build.run(args, {
    readStandardInput: () => '',
    out: (text) => texts.push(`out: ${text}`),
    err: (text) => texts.push(`err: ${text}`),
    colours: false,
  });
  return `exit ${code}\n${texts.join('')}`;
}

function firstDifference(old: string, now: string): string {
  const [a, b] = [old.split('\n'), now.split('\n')];
  const line = a.findIndex((text, index) => text !== b[index]);
  return `  - ${a[line] ?? '(nothing)'}\n  + ${b[line] ?? '(nothing)'}`;
}
