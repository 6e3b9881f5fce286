import { parseGoDuration } from '../../core/formats/go-duration';

/** The error of Go for a duration; undefined if it can read it. Source: time.ParseDuration. */
export function durationError(text: string): string | undefined {
  return parseGoDuration(text) === undefined ? messageOf(text) : undefined;
}

/** Go reports the first unknown unit, or else the whole text: time.ParseDuration. */
function messageOf(text: string): string {
  const known = /^(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h)$/;
  for (const [, digits = '', unit = ''] of text.replace(/^[-+]/, '').matchAll(/(\d*\.?\d*)([^\d.]*)/g)) {
    if (digits === '' || digits === '.') break;
    if (unit === '') return `time: missing unit in duration ${JSON.stringify(text)}`;
    if (!known.test(unit)) return `time: unknown unit ${JSON.stringify(unit)} in duration ${JSON.stringify(text)}`;
  }
  return `time: invalid duration ${JSON.stringify(text)}`;
}
