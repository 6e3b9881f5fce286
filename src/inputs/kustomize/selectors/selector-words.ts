import { isInvalidPattern } from './invalid-pattern';

/**
 * Reports whether a field of a selector may fit a value. It is a regular expression of a stranger, which could take forever, so
 * that it is looked through for words: one that is only words fits these words, any other one may fit what its words are part
 * of, one without words fits everything, and one that Go rejects fits nothing.
 */
export function wordsTest(selector: unknown): (wanted: string) => Fit {
  if (typeof selector !== 'string' || fitsEverything(selector)) return () => 'yes';
  const plain = plainWordsOf(selector);
  if (plain !== undefined) return (wanted) => (plain.has(wanted) ? 'yes' : 'no');
  if (selector.length > LONGEST) return () => 'unknown';
  if (isInvalidPattern(selector)) return () => 'no';
  const words = certainPartsOf(selector).split('|').map(wordsOf);
  return (wanted) => (words.some((each) => each.every((word) => wanted.includes(word))) ? 'unknown' : 'no');
}

/** The words that a field of a selector consists of, and that it fits; undefined if it may fit others. */
export function plainWordsOf(selector: unknown): ReadonlySet<string> | undefined {
  if (typeof selector !== 'string' || fitsEverything(selector)) return undefined;
  const [, enclosed, words = enclosed] = PLAIN.exec(selector) ?? [];
  return words === undefined ? undefined : new Set(words.split('|'));
}

function fitsEverything(selector: string): boolean {
  return selector === '' || EVERYTHING.test(selector);
}

/** Whether a selector fits an object; unknown if only the build shows it. */
export type Fit = 'yes' | 'no' | 'unknown';

/** What all conditions together say. */
export function allOf(fits: readonly Fit[]): Fit {
  if (fits.includes('no')) return 'no';
  return fits.includes('unknown') ? 'unknown' : 'yes';
}

/** What several possibilities say, of which one is the case. */
export function inEachCase(fits: readonly Fit[]): Fit {
  const [first = 'no'] = fits;
  return fits.every((each) => each === first) ? first : 'unknown';
}

/** The words in a field of a selector. */
export function wordsOf(selector: unknown): string[] {
  return typeof selector === 'string' ? (selector.match(/\w(?:[\w.-]*\w)?/g) ?? []) : [];
}

/** A pattern without what may stand for anything, or for nothing. */
function certainPartsOf(pattern: string): string {
  if (/\)[*?{]|\(\?[^:]/.test(pattern)) return '';
  return pattern
    .replace(/\\([^\w])/g, '$1')
    .replace(/\\\w|\[[^\]]*\]|\{[^}]*\}/g, '*')
    .replace(/.[*?]/g, '*');
}

const EVERYTHING = /^\^?(?:\(\.[*+]\)|\.[*+])\$?$/;
const PLAIN = /^\^?(?:\(([\w.|-]+)\)|([\w.|-]+))\$?$/;
/** A longer pattern is not looked through; names of Kubernetes have 253 characters at most. */
const LONGEST = 1000;
