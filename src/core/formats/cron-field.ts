import type { Diagnostic } from '../diagnostic';
import { quoted } from '../quoted';

/** One of the five fields of a cron schedule. */
export interface CronField {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Names for the values `min`, `min` + 1 and so on. */
  readonly names: readonly string[];
}

export const CRON_FIELDS: readonly CronField[] = [
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day of month', min: 1, max: 31, names: [] },
  { name: 'month', min: 1, max: 12, names: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ') },
  { name: 'day of week', min: 0, max: 6, names: 'sun mon tue wed thu fri sat'.split(' ') },
];

/** The five fields that robfig/cron reads in place of the name of a schedule. */
export const DESCRIBED: Readonly<Partial<Record<string, string>>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};
/** Names of schedules, which replace the five fields. */
export const DESCRIPTORS: readonly string[] = Object.keys(DESCRIBED);
/** The same, before a duration. */
export const EVERY = '@every ';

/** Splits at the same white space as Go's unicode.IsSpace, which differs from \s. */
export function textsOfFields(schedule: string): string[] {
  return schedule.split(/\p{White_Space}+/u).filter((each) => each !== '');
}

/** Go takes no name for UTC. */
export function isTimeZone(name: string): boolean {
  if (name === '') return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The values that a field selects. */
export interface CronValues {
  readonly values: ReadonlySet<number>;
  /** Whether the field contains a `*`: then the day of month and the day of week must both match, not one of them. */
  readonly star: boolean;
}

/** Parses a field like robfig/cron v3 getField. Returns a diagnostic for the first invalid item. */
export function readCronField(text: string, field: CronField): CronValues | Diagnostic {
  const values = new Set<number>();
  let star = false;
  for (const item of text.split(',').filter((each) => each !== '')) {
    const range = readRange(item, field);
    if (range === undefined) return diagnosticOf(item, field);
    for (let value = range.first; value <= range.last; value += range.step) values.add(value);
    star ||= range.star;
  }
  return { values, star };
}

interface Range {
  readonly first: number;
  readonly last: number;
  readonly step: number;
  readonly star: boolean;
}

function readRange(item: string, field: CronField): Range | undefined {
  const [range = '', stepText, ...moreSteps] = item.split('/');
  const [low = '', high, ...moreHighs] = range.split('-');
  const star = low === '*' || low === '?';
  const first = star ? field.min : readValue(low, field);
  const step = stepText === undefined ? 1 : readNumber(stepText);
  if (first === undefined || step === undefined) return undefined;
  // Like robfig/cron: `*-5` means `*`, and `5/15` means `5-59/15`.
  const toEnd = star || (stepText !== undefined && high === undefined);
  const last = toEnd ? field.max : high === undefined ? first : readValue(high, field);
  if (last === undefined || moreSteps.length > 0 || (!star && moreHighs.length > 0)) return undefined;
  if (first < field.min || last > field.max || first > last || step === 0) return undefined;
  return { first, last, step, star: star && step === 1 };
}

function readValue(text: string, field: CronField): number | undefined {
  const index = field.names.indexOf(text.toLowerCase());
  return index < 0 ? readNumber(text) : field.min + index;
}

function readNumber(text: string): number | undefined {
  return /^\+?\d+$/.test(text) && BigInt(text.replace('+', '')) < 2n ** 63n ? Number(text) : undefined;
}

function diagnosticOf(item: string, { name, min, max, names }: CronField): Diagnostic {
  const numbers = `${min} to ${max}`;
  const expected = names.length === 0 ? numbers : `${numbers} or ${names[0]} to ${names[names.length - 1]}`;
  const diagnostic = {
    found: `${quoted(item)} in the ${name} field`,
    expected,
    fix: `in the ${name} field, use ${expected}`,
  };
  const seventhDay = names.includes('sun') && /(^|[-/])7($|[-/])/.test(item);
  return seventhDay ? { ...diagnostic, fix: 'write Sunday as 0 or sun' } : diagnostic;
}
