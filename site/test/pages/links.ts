import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect } from '../expect';

/** Each link of each page leads to a page that there is, and to a place in it. */
export function expectLinks(folder: string): number {
  const pages = new Map(htmlBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  const places = new Map([...pages].map(([path, html]) => [path, attributesIn(html, 'id')]));
  const links = [...pages].flatMap(([from, html]) =>
    [...attributesIn(withoutScripts(html), 'href')].filter(isOfSite).map((href) => ({ from, href })),
  );
  const broken = links.filter(({ from, href }) => {
    const [path = '', anchor = ''] = href.split('#');
    const found = path === '' ? from : fileOf(posix.join('/', path.startsWith('/') ? '' : posix.dirname(from), path));
    if (!pages.has(found)) return !ASSETS.test(found);
    return anchor !== '' && places.get(found)?.has(decodeURIComponent(anchor)) !== true;
  });
  const shown = broken.map(({ from, href }) => `${from}: ${href}`).join('\n');
  expect(broken.length === 0, `links that lead nowhere:\n${shown}`);
  expect(links.length > 20 * pages.size, `only ${links.length} links in ${pages.size} pages`);
  return pages.size;
}

function htmlBelow(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((path) => path.endsWith('.html')).map((path) => path.replaceAll('\\', '/'));
}

/** Those of scripts and styles, which the pages that are opened in the browser load. */
const ASSETS = /\.(?:css|js|woff2)$/;

function attributesIn(html: string, name: string): Set<string> {
  const found = html.matchAll(new RegExp(`<[^>]*? ${name}="([^"]*)"`, 'g'));
  return new Set([...found].map(([, value = '']) => value.replaceAll('&amp;', '&').replaceAll('&#38;', '&')));
}

function withoutScripts(html: string): string {
  return html.replace(/<script[\s\S]*?<\/script>/g, '');
}

function isOfSite(href: string): boolean {
  return !/^[a-z]+:/.test(href);
}

/** What a server gives for that path. */
function fileOf(path: string): string {
  const file = path.slice(1);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}
