import type { Entry } from './entry';
import type { Reading } from './reading';

/**
 * Converts an entry to the value of a prop. Returns undefined if it reported an error, or if the value is a construct and
 * there is no scope to create it in.
 */
export interface Reader<T> {
  read(entry: Entry, at: Reading): T | undefined;
}

/** A reader of a required value. */
export interface NeededReader<T> extends Reader<T> {
  readonly needed: string;
}

/** @param needed what the message expects if the value is missing */
export function needed<T>(reader: Reader<T>, needed = 'a value'): NeededReader<T> {
  return { read: (entry, at) => reader.read(entry, at), needed };
}

/** Converts the result of another reader. */
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
