import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedPages } from '../../tools/docs/pages';

const read = (path: string): string => readFileSync(path, 'utf8');

test.each(Object.entries(generatedPages(read)))('%s is what npm run docs makes', (path, text) => {
  expect(read(path)).toBe(text);
});

const PAGES = ['README.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((name) => join('docs', name))];
const LINKS = PAGES.flatMap((page) =>
  [...read(page).matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)].map(([, target = '']) => [page, target] as const),
);

test.each(LINKS)('%s links to %s, which exists', (page, target) => {
  expect(existsSync(join(dirname(page), target))).toBe(true);
});
