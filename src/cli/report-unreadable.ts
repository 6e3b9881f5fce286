import type { InputFile } from '../inputs/inputs';
import { printable } from '../core/printable';
import type { Io } from './io';

/** Reports everything that cannot be read. Returns whether there was anything. */
export function reportUnreadable(files: readonly InputFile[], io: Io): boolean {
  const all = files.flatMap(({ unreadable }) => unreadable);
  for (const { file, line, column, message } of all) {
    io.err(`${printable(file)}:${line}:${column}: unreadable: ${printable(message)}\n`);
  }
  return all.length > 0;
}
