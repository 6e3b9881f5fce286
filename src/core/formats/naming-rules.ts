import type { Diagnostic } from '../diagnostic';
import { quoted } from '../quoted';

/** One thing that names of some kind have to satisfy. */
export interface NamingRule {
  readonly holds: (text: string) => boolean;
  /** Ends the sentence `found X, expected …`. */
  readonly expected: string;
  /**
   * What to say of a text that breaks the rule.
   * @default - the text in quotes
   */
  readonly found?: (text: string) => string;
}

/** The diagnostic of the first rule that `text` breaks: put the rule on the length first, it guards the others. */
export function firstBrokenRule(text: string, rules: readonly NamingRule[]): Diagnostic | undefined {
  const broken = rules.find((rule) => !rule.holds(text));
  if (broken === undefined) return undefined;
  const diagnostic = { found: broken.found?.(text) ?? quoted(text), expected: broken.expected };
  const lower = text.toLowerCase();
  const lowerCaseHelps = rules.every((rule) => rule.holds(lower));
  return lowerCaseHelps ? { ...diagnostic, fix: `write ${quoted(lower)}, in lower case` } : diagnostic;
}

export function matches(pattern: RegExp, expected: string): NamingRule {
  return { holds: (text) => pattern.test(text), expected };
}

export function hasLength(min: number, max: number): NamingRule {
  return {
    holds: ({ length }) => min <= length && length <= max,
    expected: min === 0 ? `at most ${max} characters` : `${min} to ${max} characters`,
    found: ({ length }) => (length === 0 ? 'an empty text' : `a text of ${length} characters`),
  };
}
