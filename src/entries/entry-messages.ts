import { groupBy } from '../core/data/group-by';
import { firstInOneList } from '../core/formats/in-one-list';
import { formatMessage } from '../core/message';
import type { EntryError } from './reading';

/** One message for each mistake, in the order of the lines. A mistake that many lines have is shown once, with their numbers. */
export function entryMessages(file: string, errors: readonly EntryError[]): string[] {
  return [...groupBy(errors, (error) => formatMessage('', error)).values()].flatMap((same) => {
    const [line, ...others] = new Set(same.flatMap((error) => error.line ?? []));
    const place = line === undefined ? file : `${file}:${line}`;
    const also = others.length === 0 ? '' : `\n    also in ${linesOf(others)}`;
    return same.slice(0, 1).map((error) => formatMessage(place, error) + also);
  });
}

/** More numbers than this are not read. */
const MOST_LINES = 10;

function linesOf(lines: readonly number[]): string {
  return `line${lines.length === 1 ? '' : 's'} ${firstInOneList(lines.map(String), MOST_LINES)}`;
}
