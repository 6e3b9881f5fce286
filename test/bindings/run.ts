/**
 * Runs one program in several languages, and compares what each writes with what TypeScript writes: the YAML byte for byte,
 * and the errors. The examples of docstrings, as jsii-rosetta translates them, run in Python and compile in Java and Go. All
 * other packages are generated, which must print no warning.
 *
 *     npx tsx test/bindings/run.ts [--all-present] python java go dotnet
 *
 * A language whose programs or packages are not to be had on this machine is skipped; with --all-present that is an error.
 * Needs a built `lib/`.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generate, type Language } from '../../tools/bindings/generate';
import { installJsiiTools } from '../../tools/bindings/jsii-tools';
import { translateSamples } from '../../tools/bindings/translate-samples';
import { differences } from './compare';
import { DOTNET } from './languages/dotnet';
import { GO } from './languages/go';
import { JAVA } from './languages/java';
import { execute, isPresent, NoPackages, type BindingLanguage } from './languages/program';
import { PYTHON } from './languages/python';

const LANGUAGES: Readonly<Record<Language, BindingLanguage>> = { python: PYTHON, java: JAVA, go: GO, dotnet: DOTNET };
const FOLDER = resolve('.build', 'bindings');
const INPUTS = resolve('test', 'bindings', 'apps');

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'all-present': { type: 'boolean' } } });
const unknown = positionals.filter((name) => !(name in LANGUAGES));
if (unknown.length > 0 || positionals.length === 0) {
  throw new Error(`unknown: ${unknown.join(', ')}; languages are ${Object.keys(LANGUAGES).join(', ')}`);
}

rmSync(FOLDER, { recursive: true, force: true });
const expected = join(FOLDER, 'typescript');
installJsiiTools();
execute(process.execPath, ['--import', 'tsx', join(INPUTS, 'typescript', 'rich.ts'), INPUTS, expected]);
const translation = translateSamples(join(FOLDER, 'samples'));
for (const name of Object.keys(LANGUAGES) as Language[]) {
  if (positionals.includes(name)) tryLanguage(name);
  else onlyGenerate(name);
}

function tryLanguage(name: Language): void {
  const { programs, run } = LANGUAGES[name];
  const missing = programs.filter((program) => !isPresent(program));
  if (missing.length > 0 && values['all-present'] !== true) {
    report(`skipped: ${name}, because ${missing.join(', ')} is not here`);
    onlyGenerate(name);
    return;
  }
  const work = join(FOLDER, name);
  const output = join(work, 'output');
  mkdirSync(output, { recursive: true });
  const begin = Date.now();
  try {
    run({ work, inputs: INPUTS, output, translation });
  } catch (error) {
    if (!(error instanceof NoPackages) || values['all-present'] === true) throw error;
    report(
      `skipped: ${name}, because its packages cannot be had here: ${error.message.trim().split('\n').at(-1) ?? ''}`,
    );
    return;
  }
  const found = differences(expected, output);
  if (found.length > 0) throw new Error(`${name} writes something else than TypeScript:\n${found.join('\n')}`);
  report(`${name} writes the bytes and errors of TypeScript (${Math.round((Date.now() - begin) / 1000)} s)`);
}

function onlyGenerate(name: Language): void {
  generate(name, join(FOLDER, name), { tablet: translation.tablet });
  report(`${name} is generated without a warning, and not compiled`);
}

function report(line: string): void {
  process.stdout.write(`${line}\n`);
}
