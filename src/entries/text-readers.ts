import { suggest, type Diagnostic } from '../core/diagnostic';
import { nearest } from '../core/nearest';
import { quoted } from '../core/quoted';
import { resolvePlain } from '../yaml/plain-scalar';
import { typeNameOfEntry } from './entry';
import type { Reader } from './reader';
import type { EntryProblem } from './reading';

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

interface ChoiceReaderProps<T extends string> {
  /** @default 'value' */
  readonly id?: EntryProblem;
  /** The allowed values in a few words. @default - all of them */
  readonly brief?: string;
  /** The value that another name stands for. @default - there are no other names */
  readonly named?: (word: string) => T | undefined;
  /** The value that a wrong word means. @default - the one that is spelt alike */
  readonly meant?: (word: string, words: readonly string[]) => string | undefined;
}

/** One of several allowed values. */
export function choice<T extends string>(
  words: readonly T[],
  { id, brief, named = () => undefined, meant: meantBy = nearest }: ChoiceReaderProps<T> = {},
): Reader<T> {
  const expected = brief ?? (words.length < 3 ? words.join(' or ') : `one of ${words.join(', ')}`);
  return textReader<T>(
    expected,
    (each) => {
      const word = words.find((known) => known === each) ?? named(each);
      const meant = word === undefined ? meantBy(each, words) : undefined;
      return meant === undefined ? word : { found: quoted(each), expected, ...suggest(meant) };
    },
    id,
  );
}

/** A reader of a text. For an invalid text `parse` returns undefined, or a description of the error. */
export function textReader<T>(
  expected: string,
  parse: (each: string, inQuotes: boolean) => T | Diagnostic | undefined,
  id: EntryProblem = 'value',
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

function isDiagnostic(value: unknown): value is Diagnostic {
  return typeof value === 'object' && value !== null && 'found' in value && 'expected' in value;
}
