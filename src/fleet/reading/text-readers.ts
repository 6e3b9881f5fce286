import { Cron, Duration, Size } from 'cdk8s';
import { suggest, type Diagnostic } from '../../core/diagnostic';
import { checkCron } from '../../core/formats/cron';
import { checkGoDuration, parseGoDuration } from '../../core/formats/go-duration';
import { nearest } from '../../core/nearest';
import { quoted } from '../../core/quoted';
import { resolvePlain } from '../../yaml/plain-scalar';
import { typeNameOfEntry } from './entry';
import type { InventoryId } from './inventory-id';
import type { Reader } from './reader';

/** Any text, numbers and booleans as they were written. */
export const text = textReader<string>('a text', (each) => each);

/** A whole number. */
export const count = textReader<number>('a whole number, 0 or more', (each, inQuotes) =>
  !inQuotes && /^\d{1,15}$/.test(each) ? Number(each) : undefined,
);

export const flag = textReader<boolean>('true or false', (each, inQuotes) => {
  const value = inQuotes ? undefined : resolvePlain(each);
  return typeof value === 'boolean' ? value : undefined;
});

export const size = textReader<Size>('a size in powers of 1024 such as 100Gi', (each) => {
  const [, amount, unit = ''] = /^(\d{1,9})(Ki|Mi|Gi|Ti|Pi)$/.exec(each) ?? [];
  return amount === undefined ? undefined : SIZES[unit]?.(Number(amount));
});

export const duration = textReader<Duration>('a duration such as 48h or 90m', (each) => {
  const nanoseconds = parseGoDuration(each);
  return nanoseconds === undefined ? checkGoDuration(each) : Duration.millis(Number(nanoseconds) / 1e6);
});

export const cron = textReader<Cron>('five fields such as "0 3 * * *"', (each) => {
  if (each.startsWith('@')) return undefined;
  const error = checkCron(each);
  if (error !== undefined) return error;
  const [minute = '', hour = '', day = '', month = '', weekDay = ''] = each.trim().split(/\s+/);
  return Cron.schedule({ minute, hour, day, month, weekDay });
});

/** One of several allowed values. */
export function choice<T extends string>(words: readonly T[], id: InventoryId = 'IR182'): Reader<T> {
  const expected = words.length < 3 ? words.join(' or ') : `one of ${words.join(', ')}`;
  return textReader<T>(
    expected,
    (each) => {
      const word = words.find((known) => known === each);
      const meant = word === undefined ? nearest(each, words) : undefined;
      return meant === undefined ? word : { found: quoted(each), expected, ...suggest(meant) };
    },
    id,
  );
}

/** A reader of a text. For an invalid text `parse` returns undefined, or a description of the error. */
export function textReader<T>(
  expected: string,
  parse: (each: string, inQuotes: boolean) => T | Diagnostic | undefined,
  id: InventoryId = 'IR182',
): Reader<T> {
  return {
    read: (entry, at) => {
      if (!('text' in entry)) return at.report(entry, id, { found: typeNameOfEntry(entry) ?? '', expected });
      const value = parse(entry.text, entry.quoted);
      if (value === undefined) {
        const found = entry.quoted && parse(entry.text, false) !== undefined ? 'the text ' : '';
        return at.report(entry, id, {
          found: `${found}${quoted(entry.text)}`,
          expected,
          ...(found === '' ? {} : { fix: 'write it without quotes' }),
        });
      }
      return isDiagnostic(value) ? at.report(entry, id, value) : value;
    },
  };
}

const SIZES: Readonly<Record<string, (amount: number) => Size>> = {
  Ki: (amount) => Size.kibibytes(amount),
  Mi: (amount) => Size.mebibytes(amount),
  Gi: (amount) => Size.gibibytes(amount),
  Ti: (amount) => Size.tebibytes(amount),
  Pi: (amount) => Size.pebibyte(amount),
};

function isDiagnostic(value: unknown): value is Diagnostic {
  return typeof value === 'object' && value !== null && 'found' in value && 'expected' in value;
}
