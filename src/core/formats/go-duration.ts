import type { Diagnostic } from '../diagnostic';
import { quoted } from '../quoted';

/** Parses a duration to nanoseconds like Go's `time.ParseDuration`; undefined if that returns an error. */
export function parseGoDuration(text: string): bigint | undefined {
  const unsigned = text.replace(/^[+-]/, '');
  if (unsigned === '0') return 0n;
  const magnitude = sumOfParts(unsigned);
  if (magnitude === undefined) return undefined;
  const nanoseconds = text.startsWith('-') ? -magnitude : magnitude;
  return nanoseconds < LIMIT ? nanoseconds : undefined;
}

/** Formats a duration like Go's `Duration.String()`, which the Operator uses in the objects that it creates. */
export function formatGoDuration(nanoseconds: bigint): string {
  const sign = nanoseconds < 0n ? '-' : '';
  const magnitude = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  if (magnitude === 0n) return '0s';
  if (magnitude < 1_000n) return `${sign}${magnitude}ns`;
  if (magnitude < 1_000_000n) return `${sign}${decimal(magnitude, 1_000n)}µs`;
  if (magnitude < SECOND) return `${sign}${decimal(magnitude, 1_000_000n)}ms`;
  const hours = magnitude / HOUR;
  const minutes = (magnitude % HOUR) / MINUTE;
  const seconds = `${decimal(magnitude % MINUTE, SECOND)}s`;
  if (hours > 0n) return `${sign}${hours}h${minutes}m${seconds}`;
  return minutes > 0n ? `${sign}${minutes}m${seconds}` : sign + seconds;
}

export function checkGoDuration(text: string): Diagnostic | undefined {
  if (parseGoDuration(text) !== undefined) return undefined;
  const diagnostic = { found: quoted(text), expected: EXPECTED };
  const [, count, unit = ''] = /^(\d{1,5}) ?(d|days?|w|weeks?)$/i.exec(text) ?? [];
  if (count === undefined) return diagnostic;
  const suggestion = `${Number(count) * (/^w/i.test(unit) ? 168 : 24)}h`;
  return {
    ...diagnostic,
    suggestion,
    fix: `write "${suggestion}": the longest unit is the hour`,
  };
}

const EXPECTED = 'a duration of Go such as "48h", "90m" or "1h30m", in ns, us, ms, s, m or h and below 292 years';
const SECOND = 1_000_000_000n;
const MINUTE = 60n * SECOND;
const HOUR = 60n * MINUTE;
const LIMIT = 2n ** 63n;
const UNITS: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n],
  ['us', 1_000n],
  ['\u00b5s', 1_000n],
  ['\u03bcs', 1_000n],
  ['ms', 1_000_000n],
  ['s', SECOND],
  ['m', MINUTE],
  ['h', HOUR],
]);

function sumOfParts(text: string): bigint | undefined {
  const part = /(\d*)(?:\.(\d*))?([^\d.]+)/y;
  let sum = 0n;
  do {
    const [all, whole = '', fraction = '', unitName = ''] = part.exec(text) ?? [];
    const unit = UNITS.get(unitName);
    if (all === undefined || unit === undefined || whole + fraction === '') return undefined;
    sum += BigInt(whole) * unit + fractionOf(fraction, unit);
    if (sum > LIMIT) return undefined;
  } while (part.lastIndex < text.length);
  return sum;
}

// Repeats Go's floating-point arithmetic and overflow, so that the result is the same to the nanosecond.
function fractionOf(digits: string, unit: bigint): bigint {
  let value = 0n;
  let scale = 1;
  for (const digit of digits) {
    if (value > (LIMIT - 1n) / 10n) break;
    value = value * 10n + BigInt(digit);
    scale *= 10;
  }
  return BigInt(Math.trunc(Number(value) * (Number(unit) / scale)));
}

function decimal(value: bigint, unit: bigint): string {
  const places = unit.toString().length - 1;
  const fraction = (value % unit).toString().padStart(places, '0').replace(/0+$/, '');
  return fraction === '' ? `${value / unit}` : `${value / unit}.${fraction}`;
}
