import type { LineError } from './entry';

/** A line of CSV; one with line breaks in quotes is several lines of the file. */
export interface CsvRecord {
  /** Where it begins; counts from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why the rest of a text is no CSV. */
export class CsvError extends Error implements LineError {
  public constructor(
    message: string,
    public readonly line: number,
  ) {
    super(message);
  }
}

/** The records of a text as RFC 4180 has them, lines without any character left out. Throws a `CsvError`. */
export function* csvRecords(text: string): Generator<CsvRecord> {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/y;
  let [cells, line, start]: [string[], number, number] = [[], 1, 1];
  while (cell.lastIndex < text.length || cells.length > 0) {
    const offset = cell.lastIndex;
    const [all, inQuotes, bare = '', end] = cell.exec(text) ?? [];
    if (all === undefined) throw new CsvError(mistakeAt(text, offset), line);
    cells.push(inQuotes?.replaceAll('""', '"') ?? bare);
    line += lineBreaksIn(all);
    if (end === ',') continue;
    if (cells.length > 1 || cells[0] !== '') yield { line: start, cells };
    [cells, start] = [[], line];
  }
}

function mistakeAt(text: string, offset: number): string {
  if (text[offset] !== '"')
    return 'a quote inside of a cell, which then stands in quotes as a whole, with "" for each quote';
  return /^"(?:[^"]|"")*"/.test(text.slice(offset))
    ? 'text behind the quote that ends a cell'
    : 'a quote that opens a cell and none that ends it';
}

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
