/** Compiles every TypeScript sample of README.md, docs/ and docstrings, each as a file of its own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleProgram } from './architecture/example-program';
import { publicDocs } from './architecture/public-docs';

const folder = join('.build', 'samples');
const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const pages = ['README.md', 'CONTRIBUTING.md', ...docs.map((name) => join('docs', name))].flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ''], index) => ({
    name: `${page.replaceAll(/[/.]/g, '-')}-${index + 1}.ts`,
    code,
  })),
);
const api = publicDocs();
const names = api.filter(({ kind }) => ['class', 'enum'].includes(kind)).map(({ name }) => name);
const docstrings = api.flatMap(({ name, example }) =>
  example === undefined ? [] : [{ name: `docstring-${name}.ts`, code: exampleProgram(example, names) }],
);
const samples = [...pages, ...docstrings];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, code } of samples) writeFileSync(join(folder, name), code);
writeFileSync(
  join(folder, 'tsconfig.json'),
  JSON.stringify({
    extends: '../../tsconfig.json',
    compilerOptions: { noEmit: true, rootDir: '../..', moduleDetection: 'force', noUnusedLocals: false },
    include: ['.'],
  }),
);
execFileSync(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', folder], { stdio: 'inherit' });
console.log(`${samples.length} samples compile`);
