import type { Diagnostic } from '../core/diagnostic';
import { resolvePlain } from '../yaml/plain-scalar';
import type { ReadError } from '../yaml/read-error';
import type { WrittenText } from '../yaml/read/written-text';

/** A value of a text, before its type is known. */
export type Entry = TextEntry | ListEntry | MapEntry;

interface Placed {
  /** Line of its key, or of itself in a list; counts from 1. */
  readonly line: number;
  /**
   * Line of its name, for example of its column in the header of CSV.
   * @default - the same line
   */
  readonly nameLine?: number;
}

type TextEntry = Placed & WrittenText;

interface ListEntry extends Placed {
  readonly items: readonly Entry[];
}

export interface MapEntry extends Placed {
  readonly entries: ReadonlyMap<string, Entry>;
  /**
   * The names that may have a value, and the line on which they stand.
   * @default - those that have one
   */
  readonly header?: { readonly line: number; readonly names: ReadonlySet<string> };
}

/** The values for one cluster. */
export interface RowEntry {
  readonly entry: MapEntry;
  /** The same once more, so that nobody has to keep it. */
  readonly again: () => MapEntry;
}

/** Why a line of a text, and what belongs to it, cannot be read. */
export interface LineError extends Pick<ReadError, 'line' | 'message'> {
  /**
   * What to write instead.
   * @default - known only to who reads the text
   */
  readonly instead?: Required<Pick<Diagnostic, 'expected' | 'fix'>>;
}

export function isMapEntry(entry: Entry | undefined): entry is MapEntry {
  return entry !== undefined && 'entries' in entry;
}

export function isListEntry(entry: Entry): entry is ListEntry {
  return 'items' in entry;
}

/** A key without a value, or with `null`, which removes the default. */
export function isNothing(entry: Entry): boolean {
  return 'text' in entry && !entry.quoted && resolvePlain(entry.text) === null;
}

/** The type of an entry, for messages; undefined for a text, which messages quote. */
export function typeNameOfEntry(entry: Entry): string | undefined {
  if (isMapEntry(entry)) return 'a map';
  return isListEntry(entry) ? 'a list' : undefined;
}

/** The value of an entry without its place. */
export function withoutLines(entry: Entry): unknown {
  if (isMapEntry(entry)) return [...entry.entries].map(([key, each]) => [key, withoutLines(each)]);
  if (isListEntry(entry)) return { items: entry.items.map(withoutLines) };
  return entry.quoted ? { text: entry.text } : entry.text;
}
