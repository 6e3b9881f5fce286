import { countOf } from '../../core/formats/count-of';
import type { Diagnostic } from '../../core/diagnostic';
import { nearest } from '../../core/nearest';
import { quotedChoices } from '../describe-value';
import { NO_ERRORS, type Check } from '../node';
import { compilePattern } from './pattern';
import { patternMeaning } from './pattern-meaning';

/** @param meantBy the value that another word stands for, such as its abbreviation */
export function isOneOf(
  values: readonly string[],
  meantBy: (text: string) => string | undefined = () => undefined,
): Check<string> {
  const allowed = new Set(values);
  const expected = quotedChoices(values);
  return (text) => {
    if (allowed.has(text)) return NO_ERRORS;
    const meant = meantBy(text);
    const diagnostic = meant === undefined ? withSuggestion(expected, text, values) : suggesting(expected, meant);
    return [{ kind: 'enum', ...diagnostic }];
  };
}

export function matchesPattern(pattern: string): Check<string> {
  const matches = compilePattern(pattern);
  const { expected, words } = patternMeaning(pattern);
  return (text) => (matches(text) ? NO_ERRORS : [{ kind: 'pattern', ...withSuggestion(expected, text, words) }]);
}

export function hasMinLength(min: number): Check<string> {
  const expected = `at least ${countOf(min, 'character')}`;
  return (text) => (lengthOf(text, min) >= min ? NO_ERRORS : [{ kind: 'bounds', expected }]);
}

export function hasMaxLength(max: number): Check<string> {
  const expected = `at most ${countOf(max, 'character')}`;
  return (text) => {
    // There are at most as many characters as UTF-16 units, so most strings need no count.
    if (text.length <= max) return NO_ERRORS;
    const length = lengthOf(text, max + 1);
    return length <= max ? NO_ERRORS : [{ kind: 'bounds', expected, found: countOf(length, 'character') }];
  };
}

/** Adapts a check of core/ to the schema. Drops its fix, so that fixes have the same form for all fields. */
export function meets(check: (text: string) => Diagnostic | undefined): Check<string> {
  return (text) => {
    const error = check(text);
    return error === undefined ? NO_ERRORS : [{ kind: 'pattern', found: error.found, expected: error.expected }];
  };
}

/** The length in code points, as Go counts. Strings far longer than `interest` are not counted exactly. */
function lengthOf(text: string, interest: number): number {
  return text.length >= 2 * interest ? text.length : Array.from(text).length;
}

function withSuggestion(
  expected: string,
  text: string,
  words: readonly string[],
): Pick<Diagnostic, 'expected' | 'suggestion'> {
  // Of two words a message shows both, so only a difference in capitals gives a suggestion.
  const otherwise = words.find((word) => word.toLowerCase() === text.trim().toLowerCase());
  if (words.length < 3) return { expected, ...(otherwise === undefined ? {} : { suggestion: otherwise }) };
  const suggestion = nearest(text, words);
  return suggestion === undefined ? { expected } : suggesting(expected, suggestion);
}

function suggesting(expected: string, suggestion: string): Pick<Diagnostic, 'expected' | 'suggestion'> {
  return { expected: `${expected} (did you mean ${JSON.stringify(suggestion)}?)`, suggestion };
}
