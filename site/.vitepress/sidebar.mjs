import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SECTIONS = [
  ['Tutorial', 'tutorial'],
  ['How-to', 'how-to'],
  ['Reference', 'reference'],
  ['Explanation', 'explanation'],
  ['Rules', 'reference/rules'],
];

/** The pages by their folders, each with its own title. A folder with a page of its own is folded, and leads to it. */
export function sidebarOf(docs) {
  return SECTIONS.map(([text, folder]) => {
    const pages = readdirSync(join(docs, folder)).filter((name) => /^[^.]+\.md$/.test(name));
    const items = pages
      .filter((name) => name !== 'README.md')
      .map((name) => ({
        text: titleOf(join(docs, folder, name)),
        link: `/${folder}/${name.replace(/\.md$/, '')}`,
      }))
      .sort((a, b) => (a.text < b.text ? -1 : 1));
    return { text, items, ...(pages.length > items.length ? { link: `/${folder}/`, collapsed: true } : {}) };
  });
}

function titleOf(path) {
  const [, title = path] = /^# (.*)$/m.exec(readFileSync(path, 'utf8')) ?? [];
  return title.replaceAll(/[`*]/g, '');
}
