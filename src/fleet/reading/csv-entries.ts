import { countOf } from '../../core/formats/count-of';
import { formatFieldPath, readFieldPath, type FieldPath } from '../../core/field-path';
import { quoted } from '../../core/quoted';
import { CsvError, csvRecords, type CsvRecord } from './csv-records';
import type { Entry, LineError, MapEntry, RowEntry } from '../../entries/entry';
import { yamlEntry } from '../../entries/yaml-entries';

/** A column that is empty in all lines, as the map that a value in it would be. */
export interface EmptyColumn {
  readonly column: MapEntry;
}

/**
 * The lines of CSV behind its header, each a map as YAML would have it; errors of single lines among them. Behind the lines, the
 * columns that none of them has a value in.
 */
export function* csvEntries(text: string): Generator<RowEntry | LineError | EmptyColumn> {
  try {
    let header: Header | undefined;
    const empty = new Map<number, FieldPath>();
    for (const record of csvRecords(text)) {
      if (header === undefined) {
        header = headerOf(record);
        for (const [index, column] of header.columns.entries()) if (column !== undefined) empty.set(index, column);
        continue;
      }
      for (const index of empty.keys()) if (hasValue(record, index)) empty.delete(index);
      yield readRow(record, header);
    }
    for (const path of empty.values()) yield { column: ofOneValue(path, header?.line ?? 1) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield error;
  }
}

/** Undefined without a header, as spreadsheets write columns behind the last one. */
type Column = FieldPath | undefined;

interface Header {
  readonly line: number;
  readonly columns: readonly Column[];
  /** The first step of each column. */
  readonly names: ReadonlySet<string>;
}

function hasValue({ cells }: CsvRecord, index: number): boolean {
  return (cells[index] ?? '').trim() !== '';
}

function ofOneValue(path: FieldPath, line: number): MapEntry {
  const row: Branch = new Map();
  put(row, path, { line, text: '', quoted: true });
  return entryOf(row, { line }) as MapEntry;
}

/** Only the record is kept, which takes a fraction of the memory. */
function readRow(record: CsvRecord, header: Header): RowEntry | LineError {
  const entry = rowOf(record, header);
  return 'message' in entry ? entry : { entry, again: () => rowOf(record, header) as MapEntry };
}

const COMMAS: LineError['instead'] = {
  expected: 'commas',
  fix: 'replace the semicolons with commas; in a spreadsheet program, save as CSV with commas',
};

const A_PATH: LineError['instead'] = {
  expected: 'the path of a key, such as overrides.replicas',
  fix: 'write the path of a key into the header',
};

const ONCE: LineError['instead'] = { expected: 'each column once', fix: 'remove one of the two columns' };

function headerOf({ cells, line }: CsvRecord): Header {
  const [first = ''] = cells;
  if (cells.length === 1 && first.includes(';')) throw new CsvError('semicolons between the cells', line, COMMAS);
  const seen = new Set<string>();
  const columns = cells.map((cell) => {
    const name = cell.trim();
    if (name === '') return undefined;
    const path = readFieldPath(name);
    if (path === undefined) throw new CsvError(`the column ${quoted(name)}`, line, A_PATH);
    if (seen.has(name)) throw new CsvError(`${quoted(name)} twice in the header`, line, ONCE);
    seen.add(name);
    return path;
  });
  return {
    line,
    columns,
    names: new Set(columns.flatMap((column) => (column === undefined ? [] : [String(column[0])]))),
  };
}

function rowOf({ cells, line }: CsvRecord, header: Header): MapEntry | LineError {
  const { columns } = header;
  if (cells.length !== columns.length) {
    return {
      line,
      message: countOf(cells.length, 'cell'),
      instead: {
        expected: `${columns.length}, as in the header`,
        fix: 'add or remove commas in this line; put quotes around a cell that contains a comma',
      },
    };
  }
  const row: Branch = new Map();
  for (const [index, path] of columns.entries()) {
    const entry = cellEntry(cells[index] ?? '', line);
    if (entry === undefined) continue;
    if ('message' in entry) return entry;
    if (path === undefined) {
      return {
        line,
        message: `a value in column ${index + 1}, which has no header`,
        instead: { expected: 'an empty cell', fix: 'write a header for this column, or empty the cell' },
      };
    }
    if (!put(row, path, { ...entry, nameLine: header.line })) {
      return {
        line,
        message: `a value in column ${formatFieldPath(path)} and in another column with the same meaning`,
        instead: { expected: 'one value', fix: 'empty the cell in one of the two columns' },
      };
    }
  }
  return { ...(entryOf(row, { line, nameLine: header.line }) as MapEntry), header };
}

/** An empty cell has no entry. Lists and maps are in YAML's form for one line. */
function cellEntry(cell: string, line: number): Entry | LineError | undefined {
  const text = cell.trim();
  if (text === '') return undefined;
  if (!/^[[{]/.test(text)) return { line, text, quoted: false };
  const entry = yamlEntry(text);
  return entry === undefined ? undefined : onLine(entry, line);
}

function onLine<T extends Entry | LineError>(entry: T, line: number): T {
  if ('items' in entry) return { ...entry, line, items: entry.items.map((each) => onLine(each, line)) };
  if (!('entries' in entry)) return { ...entry, line };
  return { ...entry, line, entries: new Map([...entry.entries].map(([key, each]) => [key, onLine(each, line)])) };
}

/** What columns of one beginning have in common. */
type Branch = Map<string | number, Branch | Entry>;

/** False if there is another entry already. */
function put(root: Branch, path: FieldPath, leaf: Entry): boolean {
  let branch = root;
  for (const step of path.slice(0, -1)) {
    const known = branch.get(step) ?? new Map<string | number, Branch | Entry>();
    if (!(known instanceof Map)) return false;
    branch.set(step, known);
    branch = known;
  }
  const last = path.at(-1) ?? '';
  if (branch.has(last)) return false;
  branch.set(last, leaf);
  return true;
}

function entryOf(branch: Branch | Entry, place: Pick<Entry, 'line' | 'nameLine'>): Entry {
  if (!(branch instanceof Map)) return branch;
  const steps = [...branch.keys()];
  if (steps.length > 0 && steps.every((step) => typeof step === 'number')) {
    return { ...place, items: steps.sort((a, b) => a - b).map((step) => entryOf(branch.get(step) as Entry, place)) };
  }
  return { ...place, entries: new Map([...branch].map(([step, each]) => [String(step), entryOf(each, place)])) };
}
