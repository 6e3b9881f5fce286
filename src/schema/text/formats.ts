import { isDateTime } from './date-time-format';
import { isDuration } from './duration-format';
import { NO_ERRORS, type Check } from '../node';

/** The check of a string format; undefined for formats that the API server ignores and for number formats. */
export function formatCheck(format: string): Check<string> | undefined {
  return FORMATS.get(format);
}

const FORMATS: ReadonlyMap<string, Check<string>> = new Map([
  ['duration', formatOf(isDuration, 'a duration such as "90s", "30m" or "1h30m"')],
  ['date-time', formatOf(isDateTime, 'a date and time such as "2026-01-31T08:00:00Z"')],
]);

function formatOf(isValid: (text: string) => boolean, expected: string): Check<string> {
  return (text) => (isValid(text) ? NO_ERRORS : [{ kind: 'format', expected }]);
}
