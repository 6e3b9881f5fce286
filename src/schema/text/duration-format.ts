import { parseGoDuration } from '../../core/formats/go-duration';

/**
 * Whether the API server lets a text pass as `format: duration`: a duration of Go, or one of Scala, such as `2 days`. It
 * is content with one amount and unit anywhere in the text, so `PT5M` passes; the Operator reads durations of Go only.
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

// The lookbehind changes no match; it keeps a long row of digits from being tried from every one of them.
const AMOUNTS = /(?<!\d)(\d+)\s*([A-Za-z\u00b5]+)/g;
// Nobody writes that many digits; a text of a megabyte would take seconds to add up.
const LONGEST_OF_GO = 1000;
const SHORT_UNITS = new Set(['ns', 'us', '\u00b5s', 'ms', 's', 'm', 'h', 'hr', 'd', 'w', 'wk']);
const LONG_UNITS = ['nano', 'micro', 'milli', 'sec', 'min', 'hour', 'day', 'week'];

function isUnit(unit: string): boolean {
  return SHORT_UNITS.has(unit) || LONG_UNITS.some((long) => unit.startsWith(long));
}

function isAboveInt64(digits: string): boolean {
  const significant = digits.replace(/^0+/, '');
  return significant.length > 19 || (significant.length === 19 && significant > '9223372036854775807');
}
