import { Scalar } from 'yaml';
import { looksLikeNumber } from '../go-number';
import { EscapedText, unreadableIn } from './escaped-text';

/** Whether keys are sorted or keep their order. */
type KeyOrder = 'sorted' | 'kept';

/**
 * A copy of data for a writer of YAML 1.1, such as the one of cdk8s. The writer quotes the words and numbers of YAML 1.1, but
 * not those that only Go knows, and escapes not all that Go does not read. Such texts are marked here, so that the writer quotes
 * and escapes them too. A value that occurs twice is copied twice.
 */
export function withQuotes(data: unknown, order: KeyOrder): unknown {
  return mapLeaves(data, quotedIfMisread, order);
}

/** The data with plain strings again. */
export function withoutQuotes(data: unknown): unknown {
  return holdsMarked(data) ? mapLeaves(data, (leaf) => (isMarked(leaf) ? leaf.value : leaf), 'sorted') : data;
}

function quotedIfMisread(leaf: unknown): unknown {
  if (typeof leaf !== 'string') return leaf;
  if (unreadableIn(leaf) !== undefined) return new EscapedText(leaf);
  return SYNTAX.test(leaf) || looksLikeNumber(leaf) ? quoted(leaf) : leaf;
}

/** Whether a reader takes a key for another one than was written. A writer of YAML gets marks for values only. */
export function isMisreadKey(key: string): boolean {
  return unreadableIn(key) !== undefined || key === '<<' || (NUMBER_OF_GO.test(key) && looksLikeNumber(key));
}

/** Numbers of Go that are none in YAML 1.1. */
const NUMBER_OF_GO = /^[-+]?0[oOXB]|[eE].*_/;

/** `=` and `<<` have a special meaning, and a tab is not allowed everywhere a space is. */
const SYNTAX = /^(?:=|<<|[^\n\t]*\t[^\n]*|[ \n]*\t[^]*)$/;

function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  // Even in quotes, the writer treats `<<` as a merge key unless it has the tag of a string.
  if (text === '<<') scalar.tag = 'tag:yaml.org,2002:str';
  return scalar;
}

function mapLeaves(value: unknown, change: (leaf: unknown) => unknown, order: KeyOrder): unknown {
  if (Array.isArray(value)) return value.map((each) => mapLeaves(each, change, order));
  if (!isBranch(value)) return change(value);
  const keys = Object.keys(value);
  if (order === 'sorted' && !isSorted(keys)) keys.sort();
  return Object.fromEntries(keys.map((key) => [key, mapLeaves(value[key], change, order)]));
}

/** Most maps are sorted already. */
function isSorted(keys: readonly string[]): boolean {
  return keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key);
}

function holdsMarked(value: unknown): boolean {
  return isBranch(value) ? Object.values(value).some(holdsMarked) : isMarked(value);
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !isMarked(value);
}

function isMarked(value: unknown): value is Scalar | EscapedText {
  return value instanceof Scalar || value instanceof EscapedText;
}
