import { parseGoDuration } from '../../core/formats/go-duration';

/**
 * Whether the API server accepts a string as `format: duration`: a Go duration or a Scala duration such as `2 days`. One
 * amount with a unit anywhere in the string is enough, so `PT5M` passes. The Operator only reads Go durations.
 *
 * @see kubernetes/kube-openapi pkg/validation/strfmt/duration.go ParseDuration
 */
export function isDuration(text: string): boolean {
  if (text.length <= LONGEST_OF_GO && parseGoDuration(text) !== undefined) return true;
  let found = false;
  for (const [, amount = '', unit = ''] of text.matchAll(AMOUNTS)) {
    if (isAboveInt64(amount)) return false;
    found ||= isUnit(unit.toLowerCase());
  }
  return found;
}

// The lookbehind changes no match; it prevents quadratic time on long digit sequences.
const AMOUNTS = /(?<!\d)(\d+)\s*([A-Za-z\u00b5]+)/g;
// No real duration is longer, and parsing one megabyte takes seconds.
const LONGEST_OF_GO = 1000;
/** Units as a whole, and what longer ones begin with, in any case. */
export const SHORT_UNITS = ['ns', 'us', '\u00b5s', 'ms', 's', 'm', 'h', 'hr', 'd', 'w', 'wk'];
export const LONG_UNITS = ['nano', 'micro', 'milli', 'sec', 'min', 'hour', 'day', 'week'];

function isUnit(unit: string): boolean {
  return SHORT_UNITS.includes(unit) || LONG_UNITS.some((long) => unit.startsWith(long));
}

function isAboveInt64(digits: string): boolean {
  const significant = digits.replace(/^0+/, '');
  return significant.length > 19 || (significant.length === 19 && significant > '9223372036854775807');
}
