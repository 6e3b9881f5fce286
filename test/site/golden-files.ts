import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from './asked';

/** Each command about each folder of dist/; `diff` compares it with the next one. */
export function askedOfDist(): Asked[] {
  const folders = readdirSync('dist', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const all = folders.map(({ name }) => textsBelow(join('dist', name)));
  return all.flatMap((texts, index) => fourQuestions(texts, all[(index + 1) % all.length] ?? texts, {}));
}

export function fourQuestions(texts: Asked['texts'], old: Asked['texts'], options: Asked['options']): Asked[] {
  return [
    { command: 'check', texts, options },
    { command: 'preview', texts, options },
    { command: 'diff', texts, old, options },
    { command: 'explain', texts, options },
  ];
}

/** All files of a folder, by their paths in it. */
export function textsBelow(folder: string): Asked['texts'] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    paths.sort().map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}
