import { LONG_UNITS, SHORT_UNITS } from '../text/duration-format';
import type { Keywords } from './keywords';

/**
 * `format: duration` as the API server reads it: a Go duration, or one amount with a unit anywhere in the string. The
 * format of that name in JSON Schema is the one of ISO 8601, which means something else.
 */
export const DURATION: Keywords = {
  pattern: `${goDuration()}|${amountWithUnit()}`,
  patternErrorMessage: 'Expected a duration such as "90s", "30m" or "1h30m".',
};

function goDuration(): string {
  const amount = String.raw`(?:[0-9]+\.?[0-9]*|\.[0-9]+)`;
  return `^[-+]?(?:0|(?:${amount}(?:[nuµμm]?s|m|h))+)$`;
}

function amountWithUnit(): string {
  return String.raw`[0-9]\s*(?:(?:${anyCase(SHORT_UNITS)})(?:[^A-Za-zµ]|$)|${anyCase(LONG_UNITS)})`;
}

/** Patterns of JSON Schema have no flags. */
function anyCase(words: readonly string[]): string {
  return words.map((word) => word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`)).join('|');
}
