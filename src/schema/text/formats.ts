import { isDateTime } from './date-time-format';
import { isDuration } from './duration-format';
import { NO_ERRORS, type Check } from '../node';

/** The check of a string format; undefined for formats that the API server ignores and for number formats. */
export function formatCheck(format: string): Check<string> | undefined {
  const known = FORMATS.get(format);
  return known && ((text) => (known.isValid(text) ? NO_ERRORS : [{ kind: 'format', expected: known.inWords }]));
}

/** What a string of the format is; undefined for the formats that have no check. */
export function formatInWords(format: string | undefined): string | undefined {
  return format === undefined ? undefined : FORMATS.get(format)?.inWords;
}

interface Format {
  readonly isValid: (text: string) => boolean;
  readonly inWords: string;
}

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['duration', { isValid: isDuration, inWords: 'a duration such as "90s", "30m" or "1h30m"' }],
  ['date-time', { isValid: isDateTime, inWords: 'a date and time such as "2026-01-31T08:00:00Z"' }],
]);
