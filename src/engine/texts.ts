import { textTree } from '../inputs/tree/text-tree';
import type { FileTree } from '../inputs/tree/file-tree';
import { UnusableInput } from './unusable-input';

/** A text and the path of its file, with slashes, from the folder in which a command would run. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Files as texts: a list of them, or a record by their paths. */
export type Texts = readonly TextFile[] | Readonly<Record<string, string>>;

/** Where the functions of `inputs/` find the texts. */
export function treeOf(texts: Texts): FileTree {
  return textTree(recordOf(texts));
}

export function recordOf(texts: Texts): Readonly<Record<string, string>> {
  const entries = Array.isArray(texts)
    ? (texts as readonly TextFile[]).map(({ path, text }): [string, unknown] => [path, text])
    : Object.entries<unknown>(texts as Readonly<Record<string, string>>);
  for (const [path, text] of entries) {
    if (typeof path !== 'string' || typeof text !== 'string')
      throw new UnusableInput(`found ${typeof text} as the text of ${path}, expected a string`);
    if (LONE.test(text))
      throw new UnusableInput(`found half a character in ${path}, expected a text that UTF-8 can hold`);
  }
  return Object.fromEntries(entries) as Record<string, string>;
}

/** Half of a character that has two units. */
const LONE = /\p{Surrogate}/u;

/** The byte order mark of a text, which an edit keeps. */
export function markOf(text = ''): string {
  return text.startsWith('\ufeff') ? '\ufeff' : '';
}
