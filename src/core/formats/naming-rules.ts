import { countOf } from './count-of';
import type { Diagnostic } from '../diagnostic';
import { quoted } from '../quoted';

/** One requirement on a name. */
export interface NamingRule {
  readonly holds: (text: string) => boolean;
  /** The Y of `found X, expected Y`. */
  readonly expected: string;
  /**
   * Describes a name that breaks the rule.
   * @default - the name in quotes
   */
  readonly found?: (text: string) => string;
}

/** The diagnostic for the first broken rule. Put the length rule first: it protects the regular expressions from long input. */
export function firstBrokenRule(text: string, rules: readonly NamingRule[]): Diagnostic | undefined {
  const broken = rules.find((rule) => !rule.holds(text));
  if (broken === undefined) return undefined;
  const diagnostic = { found: broken.found?.(text) ?? quoted(text), expected: broken.expected };
  const lower = text.toLowerCase();
  const lowerCaseHelps = rules.every((rule) => rule.holds(lower));
  return lowerCaseHelps
    ? { ...diagnostic, suggestion: lower, fix: `write ${quoted(lower)}, in lower case` }
    : diagnostic;
}

export function matches(pattern: RegExp, expected: string): NamingRule {
  return { holds: (text) => pattern.test(text), expected };
}

export function hasLength(min: number, max: number): NamingRule {
  return {
    holds: ({ length }) => min <= length && length <= max,
    expected: min === 0 ? `at most ${max} characters` : `${min} to ${max} characters`,
    found: ({ length }) => (length === 0 ? 'an empty text' : `a text of ${countOf(length, 'character')}`),
  };
}
