import { textTree } from '../inputs/tree/text-tree';
import type { FileTree } from '../inputs/tree/file-tree';
import { normalizePath } from '../core/paths/posix-path';
import { quoted } from '../core/quoted';
import { UnusableInput } from '../inputs/unusable-input';
import { shown } from './usable-options';

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

/** The same where the working folder is read, unless options name paths. */
export function treeBelow(texts: Texts, paths: readonly string[] | string | undefined): FileTree {
  const record = recordOf(texts);
  const outside =
    paths === undefined ? Object.keys(record).find((path) => OUTSIDE.test(normalizePath(path))) : undefined;
  if (outside !== undefined)
    throw new UnusableInput(
      `found ${quoted(outside)}, which is outside the folder that is read, expected a path below it, or option paths (of diff: path), which names what is read`,
    );
  return textTree(record);
}

const OUTSIDE = /^(?:\/|\.\.(?:\/|$))/;

export function recordOf(texts: Texts): Readonly<Record<string, string>> {
  const entries = entriesOf(texts);
  for (const [path, text] of entries) {
    if (typeof path !== 'string')
      throw new UnusableInput(`found ${shown(path)} as the path of a text, expected a string`);
    if (typeof text !== 'string')
      throw new UnusableInput(`found ${shown(text)} as the text of ${path}, expected a string`);
    if (LONE.test(text))
      throw new UnusableInput(`found half a character in ${path}, expected a text that UTF-8 can hold`);
  }
  return Object.fromEntries(entries) as Record<string, string>;
}

function entriesOf(texts: unknown): [unknown, unknown][] {
  if (typeof texts !== 'object' || texts === null)
    throw new UnusableInput(`found ${shown(texts)} as the texts, expected an object or a list`);
  if (!Array.isArray(texts)) return Object.entries(texts);
  return texts.map((each: unknown) => {
    const { path, text } = (each ?? {}) as Partial<TextFile>;
    return [path, text];
  });
}

/** Half of a character that has two units. */
const LONE = /\p{Surrogate}/u;

/** The byte order mark of a text, which an edit keeps. */
export function markOf(text = ''): string {
  return text.startsWith('\ufeff') ? '\ufeff' : '';
}
