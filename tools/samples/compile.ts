import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleProgram } from '../architecture/example-program';
import { publicDocs } from '../architecture/public-docs';
import { nameOf, type Sample } from './pages';

/** Where the compiled samples are, by `nameOf`. */
export const COMPILED = join('.build', 'samples', 'js');

/** Compiles the samples of pages and docstrings, each as a file of its own; gives their number. */
export function compileSamples(samples: readonly Sample[]): number {
  const files = [
    ...samples
      .filter(({ language }) => language === 'ts')
      .map((sample) => ({ name: nameOf(sample), code: sample.code })),
    ...docstrings(),
  ];
  const folder = join('.build', 'samples');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, code } of files) writeFileSync(join(folder, `${name}.ts`), code);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, '-p', folder], { stdio: 'inherit' });
  return files.length;
}

/** A name may be used for an example of one line only. */
const TSCONFIG = {
  extends: '../../tsconfig.json',
  compilerOptions: { outDir: 'js', rootDir: '.', declaration: false, moduleDetection: 'force', noUnusedLocals: false },
  include: ['*.ts'],
};

function docstrings(): { name: string; code: string }[] {
  const api = publicDocs();
  const names = api.filter(({ kind }) => ['class', 'enum'].includes(kind)).map(({ name }) => name);
  return api.flatMap(({ name, example }) =>
    example === undefined ? [] : [{ name: `docstring-${name}`, code: exampleProgram(example, names) }],
  );
}
