import { once } from '../../core/caching/once-per';
import { jsonText } from '../../core/formats/json-text';
import { nameOfPath } from '../../core/paths/posix-path';
import { readValues } from '../../yaml/read-values';
import { MANIFEST } from '../files-below';
import type { Inputs } from '../inputs';

/** A file that decides what kustomize, Helm or another tool makes. */
export interface Recipe {
  readonly file: string;
  /** What of it decides. */
  readonly content: string;
  /** Why an edit of it is not predicted. */
  readonly why: string;
  /** When it matters: a file may decide only where both sides, where one or where OLD has it. @default - always */
  readonly matters?: 'where both have it' | 'where one has it' | 'where OLD has it' | undefined;
  /** Whether the same content in another file means the same. @default false */
  readonly isAnywhere?: boolean;
  /** Files that it is about: both sides have it also where both have one of these. @default - none */
  readonly takes?: readonly string[];
}

export const OF_BUILD =
  'it changes the output of the build, which is not known: compare the builds (diff -k or --helm)';

/** The data of a file as text: comments and order of keys decide nothing. */
export function recipeContent(file: string, text: string): string {
  if (!MANIFEST.test(nameOfPath(file))) return text;
  return jsonText(dataOf(text));
}

/** The documents of a text. */
export function dataOf(text: string): unknown[] {
  return readValues(text).values.map(({ value }) => value);
}

/** Reports the text of a file: of one that was read, or of another one. */
export function textsOf({ files, tree }: Inputs): (path: string) => string {
  const byKey = once(() => new Map(files.map((each) => [tree.keyOf(each.file), each.text])));
  return (path) => byKey().get(tree.keyOf(path)) ?? (tree.isFile(path) ? tree.read(path).text : '');
}
