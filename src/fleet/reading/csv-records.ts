import type { LineError } from '../../entries/entry';

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
    public readonly instead?: LineError['instead'],
  ) {
    super(message);
  }
}

/** The records of a text as RFC 4180 has them, lines without any character left out. Throws a `CsvError`. */
export function* csvRecords(text: string): Generator<CsvRecord> {
  let [cells, line, start, offset]: [string[], number, number, number] = [[], 1, 1, 0];
  while (offset < text.length || cells.length > 0) {
    const cell = text[offset] === '"' ? cellInQuotes(text, offset) : bareCell(text, offset);
    const separator = cell === undefined ? undefined : matchAt(SEPARATOR, text, cell.end);
    if (cell === undefined || separator === undefined) throw new CsvError(mistakeAt(text, offset), line, QUOTED);
    cells.push(cell.value);
    const end = cell.end + separator.length;
    line += lineBreaksIn(text.slice(offset, end));
    offset = end;
    if (separator === ',') continue;
    if (cells.length > 1 || cells[0] !== '') yield { line: start, cells };
    [cells, start] = [[], line];
  }
}

const QUOTED: LineError['instead'] = {
  expected: 'quotes around a whole cell, or none',
  fix: 'put one quote before the cell and one behind it, and write "" for each quote inside it',
};

const BARE = /[^",\r\n]*/y;
const SEPARATOR = /,|\r\n|\n|$/y;

interface Cell {
  readonly value: string;
  readonly end: number;
}

/** Undefined if nothing closes it. A regular expression for it needs more stack than there is for a large cell. */
function cellInQuotes(text: string, start: number): Cell | undefined {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end < 0 ? undefined : { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}

function bareCell(text: string, start: number): Cell {
  const value = matchAt(BARE, text, start) ?? '';
  return { value, end: start + value.length };
}

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

function mistakeAt(text: string, offset: number): string {
  if (text[offset] !== '"') return 'a quote inside a cell';
  return cellInQuotes(text, offset) === undefined
    ? 'a quote that opens a cell, without a closing quote'
    : 'text after the closing quote of a cell';
}

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
