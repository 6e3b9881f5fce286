import type { Entry } from './entry';
import type { Reading } from './reading';

/**
 * Makes of an entry what a prop takes. Gives undefined where it told why it cannot, or where constructs are asked for and
 * there is nowhere to make them.
 */
export interface Reader<T> {
  read(entry: Entry, at: Reading): T | undefined;
}

/** A reader of something that may not be missing. */
export interface NeededReader<T> extends Reader<T> {
  readonly needed: string;
}

/** @param needed what is expected where there is nothing */
export function needed<T>(reader: Reader<T>, needed = 'a value'): NeededReader<T> {
  return { read: (entry, at) => reader.read(entry, at), needed };
}

/** What becomes of what another reader reads. */
export function mapReader<Props, T>(props: Reader<Props>, make: (props: Props) => T): Reader<T> {
  return {
    read: (entry, at) => {
      const read = props.read(entry, at);
      return read === undefined ? undefined : make(read);
    },
  };
}

/** A reader that is created on first use. */
export function lazily<T>(make: () => Reader<T>): Reader<T> {
  let known: Reader<T> | undefined;
  return { read: (entry, at) => (known ??= make()).read(entry, at) };
}
