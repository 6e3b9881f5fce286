import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pages about the sources: a path in their code is one of this repository. */
const PAGES = [
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...['architecture', 'glossary', 'publishing', 'testing'].map((name) => join('docs', `${name}.md`)),
  ...filesIn(join('docs', 'decisions')),
  ...filesIn('src').filter((path) => path.endsWith('README.md')),
].map((path) => path.replaceAll('\\', '/'));

/** What a build or a run makes. */
const MADE = /^(?:lib|site\/dist|(?:tools\/mutation\/)?reports)\//;

const KNOWN = readdirSync('.', { withFileTypes: true })
  .filter(({ name }) => !/^(?:\.git|\.build|lib|node_modules)$/.test(name))
  .flatMap((entry) => (entry.isDirectory() ? [entry.name, ...filesIn(entry.name)] : [entry.name]))
  .map((path) => `/${path.replaceAll('\\', '/')}`);

test.each(PAGES)('%s names files and folders that exist', (page) => {
  expect(pathsIn(readFileSync(page, 'utf8')).filter((path) => !exists(path))).toEqual([]);
});

test('paths are found', () => {
  const found = PAGES.flatMap((page) => pathsIn(readFileSync(page, 'utf8')));
  expect(found.length).toBeGreaterThan(200);
  expect(pathsIn('`src/core/` holds `memoize.ts`, `npm run docs`, `ir<number>-….ts`')).toEqual([
    'src/core/',
    'memoize.ts',
  ]);
  expect(['core/caching/memoize.ts', 'caching/'].every(exists)).toBe(true);
  expect(['core/memoize.ts', 'guide/'].some(exists)).toBe(false);
});

function pathsIn(text: string): string[] {
  const codes = [...text.matchAll(/`([\w./-]+)`/g)].map(([, code = '']) => code);
  return codes.filter((code) => /\/$|\.(?:ts|mjs|md)$/.test(code) && !MADE.test(code));
}

/** Below any folder: a page names a path from where it is. */
function exists(path: string): boolean {
  const wanted = `/${path.replace(/\/$/, '')}`;
  return KNOWN.some((known) => known.endsWith(wanted)) || existsSync(path);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.includes('node_modules'))
    .map((name) => join(folder, name));
}
