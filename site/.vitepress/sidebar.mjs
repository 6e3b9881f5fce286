import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SECTIONS = [
  ['Tutorial', 'tutorial'],
  ['How-to', 'how-to'],
  ['Reference', 'reference'],
  ['Explanation', 'explanation'],
  ['Rules', 'reference/rules', true],
];

/** The pages by their folders, each with its own title. */
export function sidebarOf(docs) {
  return SECTIONS.map(([text, folder, collapsed]) => ({
    text,
    collapsed,
    items: readdirSync(join(docs, folder))
      .filter((name) => /^[^.]+\.md$/.test(name))
      .map((name) => ({
        text: titleOf(join(docs, folder, name)),
        link: `/${folder}/${name === 'README.md' ? '' : name.replace(/\.md$/, '')}`,
      }))
      .sort((a, b) => (a.text < b.text ? -1 : 1)),
  }));
}

function titleOf(path) {
  const [, title = path] = /^# (.*)$/m.exec(readFileSync(path, 'utf8')) ?? [];
  return title.replaceAll(/[`*]/g, '');
}
