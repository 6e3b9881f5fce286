import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedPages } from '../../tools/docs/pages';

const read = (path: string): string => readFileSync(path, 'utf8');

test.each(Object.entries(generatedPages(read)))('%s is what npm run docs makes', (path, text) => {
  expect(read(path)).toBe(text);
});

const DOCS = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const PAGES = ['README.md', 'CONTRIBUTING.md', ...DOCS.map((name) => join('docs', name))];
const LINKS = PAGES.flatMap((page) =>
  [...read(page).matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)].map(([, target = '']) => [page, target] as const),
);

test.each(LINKS)('%s links to %s, which exists', (page, target) => {
  expect(existsSync(join(dirname(page), target))).toBe(true);
});

test('docs/rules.md knows every id that a message bears', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const ids = sources.flatMap((name) => read(join('src', name)).match(/(?<=')IR\d{3}(?=')/g) ?? []);
  const known = new Set([...read('docs/rules.md').matchAll(/^\| \[?(IR\d{3})/gm)].map(([, id]) => id));
  expect([...new Set(ids)].filter((id) => !known.has(id)).sort()).toEqual([]);
  expect(ids).toContain('IR229');
});
