import { suggest, type Diagnostic } from '../core/diagnostic';
import { meantName } from '../core/props/unknown-prop';
import { quoted } from '../core/quoted';
import { resolvePlain } from '../yaml/plain-scalar';
import { isListEntry, isMapEntry, isNothing, typeNameOfEntry, type Entry, type MapEntry } from './entry';
import type { NeededReader, Reader } from './reader';
import type { Reading } from './reading';

/** A reader for each prop of a struct: one that is missing here does not compile. */
export type Table<Props> = {
  readonly [Name in keyof Props]-?: undefined extends Props[Name]
    ? Reader<NonNullable<Props[Name]>>
    : NeededReader<NonNullable<Props[Name]>>;
};

/**
 * A struct, by its table.
 *
 * @param unknownFix what to do with a name that is unknown here, and like none of the table
 */
export function table<Props>(fields: Table<Props>, unknownFix?: (name: string) => string): Reader<Props> {
  const readers = fields as Readonly<Record<string, Reader<unknown> & Partial<NeededReader<unknown>>>>;
  const names = Object.keys(readers);
  const neededNames = names.filter((name) => readers[name]?.needed !== undefined);
  return {
    read: (entry, at) => {
      if (!isMapEntry(entry)) return at.report(entry, 'value', { ...wrongType(entry, 'a map'), ...mapOf(neededNames) });
      const given = [...entry.entries].filter(([, each]) => !isNothing(each));
      const missing = neededNames.filter((name) => !given.some(([known]) => known === name));
      const unknown = unknownNames(given, names);
      for (const name of missing) {
        // Its misspelling is reported.
        if ([...unknown.values()].includes(name)) continue;
        const expected = readers[name]?.needed ?? '';
        at.below(name).report(placeOfMissing(name, entry), 'value', { found: 'nothing', expected });
      }
      const readerOf = (name: string) => (Object.hasOwn(readers, name) ? readers[name] : undefined);
      const props = allRead(given, at, readerOf, (name) =>
        unknownName(name, names, unknown.get(name), unknownFix?.(name)),
      );
      return missing.length > 0 ? undefined : (props as Props | undefined);
    },
  };
}

/** How a map with these keys is asked for. */
function mapOf(needed: readonly string[]): Partial<Diagnostic> {
  if (needed.length === 0) return {};
  return {
    expected: `a map with ${needed.join(' and ')}`,
    fix: `write { ${needed.map((name) => `${name}: …`).join(', ')} }`,
  };
}

/** A name that the header does not have is missing there, once for all lines. */
function placeOfMissing(name: string, entry: MapEntry): Pick<Entry, 'line'> {
  const { entries, header } = entry;
  return entries.get(name) ?? (header === undefined || header.names.has(name) ? entry : header);
}

/** Undefined where one of them cannot be read. */
function allRead<T>(
  given: readonly (readonly [string, Entry])[],
  at: Reading,
  readerOf: (name: string) => Reader<T> | undefined,
  unknown: (name: string) => Diagnostic,
): Record<string, T> | undefined {
  const values = given.map(([name, each]) => {
    const reader = readerOf(name);
    const value = reader?.read(each, at.below(name));
    if (reader === undefined) at.below(name).report(each, 'name', unknown(name));
    return [name, value] as const;
  });
  return values.some(([, value]) => value === undefined)
    ? undefined
    : (Object.fromEntries(values) as Record<string, T>);
}

/** A map with exactly one of a few keys. */
export function oneOf<T>(choices: Readonly<Record<string, Reader<T>>>): Reader<T> {
  const names = Object.keys(choices);
  const expected = `a map with one of ${names.join(', ')}`;
  const written = (entry: Entry): string => {
    const meant = 'text' in entry ? names.find((name) => name === entry.text) : undefined;
    return `write { ${meant ?? names[0] ?? ''}: {} }`;
  };
  return {
    read: (entry, at) => {
      if (!isMapEntry(entry)) return at.report(entry, 'value', { ...wrongType(entry, expected), fix: written(entry) });
      const given = [...entry.entries];
      const known = given.filter(([name]) => Object.hasOwn(choices, name));
      const unknown = unknownNames(given, names);
      for (const [name, each] of given) {
        if (unknown.has(name)) at.below(name).report(each, 'name', unknownName(name, names, unknown.get(name)));
      }
      const [first, second] = known;
      if (first === undefined) {
        return entry.entries.size > 0
          ? undefined
          : at.report(entry, 'value', { found: 'an empty map', expected, fix: written(entry) });
      }
      if (second !== undefined) {
        const found = known.map(([name]) => name).join(' and ');
        return at.report(second[1], 'value', { found, expected: 'one of them', fix: 'remove all but one' });
      }
      const [name, each] = first;
      // `s3:` without a value selects s3 with default settings.
      const chosen = isNothing(each) ? { line: each.line, entries: new Map<string, Entry>() } : each;
      return choices[name]?.read(chosen, at.below(name));
    },
  };
}

export function list<T>(reader: Reader<T>): Reader<T[]> {
  return {
    read: (entry, at) => {
      if (!isListEntry(entry)) return at.report(entry, 'value', wrongType(entry, 'a list'));
      const items = entry.items.map((item, index) => reader.read(item, at.below(index)));
      return items.includes(undefined) ? undefined : (items as T[]);
    },
  };
}

/** A map with any keys. */
export function map<T>(reader: Reader<T>): Reader<Record<string, T>> {
  return {
    read: (entry, at) => {
      if (!isMapEntry(entry)) return at.report(entry, 'value', wrongType(entry, 'a map'));
      const given = [...entry.entries].filter(([, each]) => !isNothing(each));
      return allRead(
        given,
        at,
        () => reader,
        (name) => unknownName(name, [], undefined),
      );
    },
  };
}

/** Data of the Kubernetes API. The schema of the object validates it. */
export function data<T>(type: 'a list' | 'a map'): Reader<T> {
  return {
    read: (entry, at) =>
      type === (typeNameOfEntry(entry) ?? '')
        ? (plainData(entry) as T)
        : at.report(entry, 'value', wrongType(entry, type)),
  };
}

function plainData(entry: Entry): unknown {
  if (isListEntry(entry)) return entry.items.map(plainData);
  if (isMapEntry(entry)) return Object.fromEntries([...entry.entries].map(([key, each]) => [key, plainData(each)]));
  return entry.quoted ? entry.text : resolvePlain(entry.text);
}

function wrongType(entry: Entry, expected: string): Diagnostic {
  const found = typeNameOfEntry(entry) ?? ('text' in entry ? quoted(entry.text) : '');
  return { found, expected, fix: `write ${expected}` };
}

/** The names that are not known, each with the one that is meant. */
function unknownNames(
  given: readonly (readonly [string, Entry])[],
  names: readonly string[],
): ReadonlyMap<string, string | undefined> {
  const written = given.map(([name]) => name);
  const unknown = written.filter((name) => !names.includes(name));
  const free = names.filter((name) => !written.includes(name));
  return new Map(unknown.map((name) => [name, meantName(name, names, free)]));
}

function unknownName(
  name: string,
  names: readonly string[],
  meant: string | undefined,
  fix = 'remove the key, or write one of these keys',
): Diagnostic {
  return {
    found: `the unknown key ${quoted(name)}`,
    expected: meant ?? `one of ${names.join(', ')}`,
    fix,
    ...suggest(meant),
  };
}
