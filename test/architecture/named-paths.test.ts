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

/** The rooms with folders: name, folders, README. */
const ROOMS = foldersOf('src').flatMap((room) => {
  const folders = foldersOf(join('src', room));
  const readme = join('src', room, 'README.md');
  return folders.length === 0 ? [] : [[room, folders, existsSync(readme) ? readFileSync(readme, 'utf8') : ''] as const];
});

const KNOWN = readdirSync('.', { withFileTypes: true })
  .filter(({ name }) => !/^(?:\.git|\.build|lib|node_modules)$/.test(name))
  .flatMap((entry) => (entry.isDirectory() ? [entry.name, ...filesIn(entry.name)] : [entry.name]))
  .map((path) => `/${path.replaceAll('\\', '/')}`);

test.each(PAGES)('%s names files and folders that exist', (page) => {
  expect(pathsIn(readFileSync(page, 'utf8')).filter((path) => !exists(path))).toEqual([]);
});

test.each(ROOMS)('the README of %s names each of its folders', (_room, folders, readme) => {
  expect(folders.filter((folder) => !namesFolder(readme, folder))).toEqual([]);
});

test('folders are found in a README, and not as a part of other names', () => {
  expect(ROOMS.length).toBeGreaterThan(14);
  expect(ROOMS.flatMap(([, folders]) => folders).length).toBeGreaterThan(90);
  expect(namesFolder('`s3/` and change-data/', 's3')).toBe(true);
  expect(namesFolder('`s3/` and change-data/', 'data')).toBe(false);
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

function foldersOf(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));
}

function namesFolder(readme: string, folder: string): boolean {
  return new RegExp(`(?<![\\w-])${folder}/`).test(readme);
}

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
