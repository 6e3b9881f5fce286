import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NEWEST_RELEASE } from '../../src/core/release';
import { docsPage, rulePage } from '../../src/core/source';
import { generatedPages } from '../../tools/docs/pages';

const read = (path: string): string => readFileSync(path, 'utf8');

test.each(Object.entries(generatedPages(read)))('%s is what npm run docs makes', (path, text) => {
  expect(read(path)).toBe(text);
});

const DOCS = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const PAGES = ['README.md', 'CONTRIBUTING.md', ...DOCS.map((name) => join('docs', name))];
const LINKS = PAGES.flatMap((page) =>
  [...read(page).matchAll(/\]\(([^)#:]*)(?:#([^)]*))?\)/g)].map(
    ([, target = '', anchor = '']) => [page, target === '' ? page : join(dirname(page), target), anchor] as const,
  ),
);

test.each(LINKS)('%s links to %s, which exists', (_page, target) => {
  expect(existsSync(target)).toBe(true);
});

const PLACES = LINKS.filter(([, , anchor]) => anchor !== '');

test.each(PLACES)('%s links into %s, which has a heading #%s', (_page, target, anchor) => {
  expect(anchorsIn(read(target))).toContain(anchor);
});

test('pages do link to headings, and to other folders', () => {
  expect(PLACES.length).toBeGreaterThan(10);
  expect(new Set(LINKS.map(([, target]) => dirname(target))).size).toBeGreaterThan(1);
});

test('an anchor is made as GitHub makes it, and the second of a kind is numbered', () => {
  const page = '# `oc` and *Git*: a [link](a.md)\n## C\n```sh\n# no heading\n```\n## C\n<a id="own"></a>\n';
  expect(anchorsIn(page)).toEqual(['oc-and-git-a-link', 'c', 'c-1', 'own']);
});

test('where a page or a prop names the range of releases, it is the one that there is', () => {
  const pages = [...PAGES, 'src/plugin/properties.ts'];
  const ranges = pages.flatMap((page) =>
    [...read(page).matchAll(/`4\.12` to `([\d.]+)`/g)].map(([, newest]) => [page, newest] as const),
  );
  expect(ranges.filter(([, newest]) => newest !== NEWEST_RELEASE)).toEqual([]);
  expect(ranges.length).toBeGreaterThan(2);
});

test('every page of docs/ that a message links to exists', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const named = sources.flatMap((name) => [
    ...read(join('src', name)).matchAll(/docsPage\('([^'#]+)(?:#([^']+))?'\)/g),
  ]);
  const missing = named.filter(([, page = '', anchor]) => {
    const path = join('docs', page);
    return !existsSync(path) || (anchor !== undefined && !anchorsIn(read(path)).includes(anchor));
  });
  expect(missing.map(([text]) => text)).toEqual([]);
  expect(named.length).toBeGreaterThan(10);
});

test('the address of a page begins with that of the repository', () => {
  const { homepage } = JSON.parse(read('package.json')) as { readonly homepage: string };
  expect(docsPage('a.md')).toBe(`${homepage}/blob/main/docs/a.md`);
});

test('every id of a message has its page', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const ids = sources.flatMap((name) => read(join('src', name)).match(/(?<=')IR\d{3}(?=')/g) ?? []);
  expect([...new Set(ids)].filter((id) => !existsSync(rulePage(id).replace(docsPage(''), 'docs/')))).toEqual([]);
  expect(ids).toContain('IR229');
});

/** What a link into a page may name: its headings as GitHub turns them into anchors, and anchors of its own. */
function anchorsIn(page: string): string[] {
  const text = page.replace(/^(`{3,})[^]*?^\1`*$/gm, '');
  const seen = new Map<string, number>();
  const headings = [...text.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) => {
    const anchor = slug(heading);
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
  return [...headings, ...[...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id)];
}

function slug(heading: string): string {
  const plain = heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-');
}
