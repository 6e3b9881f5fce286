import type { ReadError } from '../yaml/read-error';
import { printable } from '../core/printable';
import type { Io } from './io';

/** Reports what cannot be read. */
export function reportUnreadable(unreadable: readonly ReadError[], io: Io): void {
  for (const { file, line, column, message } of unreadable) {
    io.err(`${printable(file)}:${line}:${column}: unreadable: ${printable(message)}\n`);
  }
}
