import type { FileText } from '../inputs/tree/file-tree';
import { TooLarge } from './read-bytes';
import { failureOf } from './read-failure';
import { textOf } from './text-of';

/** The text that bytes are, or why they cannot be read. Never throws. */
export function fileTextOf(read: () => Buffer): FileText {
  try {
    const bytes = read();
    const text = textOf(bytes);
    return typeof text === 'string' ? { text } : { text: bytes.toString('latin1'), error: text };
  } catch (error) {
    return unreadText(error);
  }
}

export function unreadText(error: unknown): FileText {
  return {
    text: '',
    error: { line: 1, column: 1, message: failureOf(error) },
    isTooLarge: error instanceof TooLarge,
  };
}
