import type { Diagnostic } from '../../core/diagnostic';
import { nearest } from '../../core/nearest';
import { quotedChoices } from '../describe-value';
import { NO_FLAWS, type Check } from '../node';
import { compilePattern } from './pattern';
import { patternMeaning } from './pattern-meaning';

export function isOneOf(values: readonly string[]): Check<string> {
  const allowed = new Set(values);
  const expected = quotedChoices(values);
  return (text) =>
    allowed.has(text) ? NO_FLAWS : [{ kind: 'enum', expected: withSuggestion(expected, text, values) }];
}

export function matchesPattern(pattern: string): Check<string> {
  const matches = compilePattern(pattern);
  const { expected, words } = patternMeaning(pattern);
  return (text) => (matches(text) ? NO_FLAWS : [{ kind: 'pattern', expected: withSuggestion(expected, text, words) }]);
}

export function hasMinLength(min: number): Check<string> {
  const expected = `at least ${countOf(min, 'character')}`;
  return (text) => (lengthOf(text, min) >= min ? NO_FLAWS : [{ kind: 'bounds', expected }]);
}

export function hasMaxLength(max: number): Check<string> {
  const expected = `at most ${countOf(max, 'character')}`;
  return (text) => {
    // No character takes more than two units: most texts need not be counted.
    if (text.length <= max) return NO_FLAWS;
    const length = lengthOf(text, max + 1);
    return length <= max ? NO_FLAWS : [{ kind: 'bounds', expected, found: countOf(length, 'character') }];
  };
}

/** A check of core/ as a check of a schema. */
export function meets(check: (text: string) => Diagnostic | undefined): Check<string> {
  return (text) => {
    const diagnostic = check(text);
    return diagnostic === undefined ? NO_FLAWS : [{ kind: 'pattern', ...diagnostic }];
  };
}

export function countOf(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/** Characters as Go counts them, code points; a text far above `interest` is not counted through. */
function lengthOf(text: string, interest: number): number {
  return text.length >= 2 * interest ? text.length : Array.from(text).length;
}

function withSuggestion(expected: string, text: string, words: readonly string[]): string {
  const word = nearest(text, words);
  return word === undefined || words.length < 3 ? expected : `${expected} (did you mean ${JSON.stringify(word)}?)`;
}
