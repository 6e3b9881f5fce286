import { Scalar, stringify } from 'yaml';
import { looksLikeNumber } from '../go-number';
import { resolvePlain } from '../plain-scalar';
import { EscapedText, unreadableIn } from './escaped-text';

/**
 * A copy of data for a writer of YAML 1.1, such as the one of cdk8s. The writer quotes the words and numbers of YAML 1.1, but
 * not those that only Go knows, and escapes not all that Go does not read. Such texts are marked here, so that the writer quotes
 * and escapes them too. A value that occurs twice is copied twice.
 */
export function withQuotes(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withQuotes);
  if (!isBranch(data)) return quotedIfMisread(data);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withQuotes(value)]));
}

/**
 * A copy of an object that has its texts as they are, for everyone who reads it. Writers of YAML ask it for `toJSON()`, as
 * `JSON.stringify` does, and get marks with it, also for what was changed in the copy.
 */
export function quotedWhenWritten<T>(object: T): T {
  if (!isBranch(object)) return object;
  return Object.defineProperty({ ...object }, 'toJSON', {
    configurable: true,
    writable: true,
    value(this: unknown) {
      return withQuotes(this);
    },
  });
}

/** A text with the marks that it needs, and anything else as it is. */
export function quotedIfMisread(leaf: unknown): unknown {
  if (typeof leaf !== 'string') return leaf;
  if (unreadableIn(leaf) !== undefined) return new EscapedText(leaf);
  return SYNTAX.test(leaf) || looksLikeNumber(leaf) ? quoted(leaf) : leaf;
}

/** Whether a reader takes a key for another one than was written. A writer of YAML gets marks for values only. */
export function isMisreadKey(key: string): boolean {
  if (unreadableIn(key) !== undefined || key === '<<') return true;
  // Few keys are anything but texts. The writer knows which of them it quotes.
  return resolvePlain(key) !== key && stringify(key, { version: '1.1' }).trimEnd() === key;
}

/** `=` and `<<` have a special meaning, and a tab is not allowed everywhere a space is. */
const SYNTAX = /^(?:=|<<|[^\n\t]*\t[^\n]*|[ \n]*\t[^]*)$/;

function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  // Even in quotes, the writer treats `<<` as a merge key unless it has the tag of a string.
  if (text === '<<') scalar.tag = 'tag:yaml.org,2002:str';
  return scalar;
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !(value instanceof Scalar || value instanceof EscapedText);
}
