import { formatMessage } from '../core/message';
import type { EntryError } from './reading';

/** One message for each mistake, in the order of the lines. A mistake that many lines have is shown once, with their numbers. */
export function entryMessages(file: string, errors: readonly EntryError[]): string[] {
  const byMessage = new Map<string, { readonly first: EntryError; readonly lines: Set<number> }>();
  for (const error of errors) {
    const key = formatMessage('', error);
    const known = byMessage.get(key) ?? { first: error, lines: new Set() };
    if (error.line !== undefined) known.lines.add(error.line);
    byMessage.set(key, known);
  }
  return [...byMessage.values()].map(({ first, lines: [line, ...others] }) => {
    const message = formatMessage(line === undefined ? file : `${file}:${line}`, first);
    return others.length === 0 ? message : `${message}\n    also in ${linesOf(others)}`;
  });
}

/** More numbers than this are not read. */
const MOST_LINES = 10;

function linesOf(lines: readonly number[]): string {
  const rest = lines.length > MOST_LINES ? ` and ${lines.length - MOST_LINES} more` : '';
  return `line${lines.length === 1 ? '' : 's'} ${lines.slice(0, MOST_LINES).join(', ')}${rest}`;
}
