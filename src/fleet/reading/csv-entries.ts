import { formatFieldPath, type FieldPath } from '../../core/field-path';
import { quoted } from '../../core/quoted';
import { columnPath } from './column-path';
import { CsvError, csvRecords, type CsvRecord } from './csv-records';
import type { Entry, LineError, MapEntry, RowEntry } from '../../entries/entry';
import { yamlEntry } from '../../entries/yaml-entries';

/** The lines of CSV behind its header, each a map as YAML would have it; errors of single lines among them. */
export function* csvEntries(text: string): Generator<RowEntry | LineError> {
  try {
    let columns: readonly Column[] | undefined;
    for (const record of csvRecords(text)) {
      if (columns === undefined) columns = columnsOf(record);
      else yield readRow(record, columns);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { line: error.line, message: error.message };
  }
}

type Column = FieldPath;

/** Only the record is kept, which takes a fraction of the memory. */
function readRow(record: CsvRecord, columns: readonly Column[]): RowEntry | LineError {
  const entry = rowOf(record, columns);
  return 'message' in entry ? entry : { entry, again: () => rowOf(record, columns) as MapEntry };
}

function columnsOf({ cells, line }: CsvRecord): Column[] {
  const [first = ''] = cells;
  if (cells.length === 1 && first.includes(';')) throw new CsvError('semicolons, where commas divide columns', line);
  const seen = new Set<string>();
  return cells.map((cell) => {
    const name = cell.trim();
    const path = columnPath(name);
    if (path === undefined) throw new CsvError(`${quoted(name)} in the header, which is not a known column`, line);
    if (seen.has(name)) throw new CsvError(`${quoted(name)} twice in the header`, line);
    seen.add(name);
    return path;
  });
}

function rowOf({ cells, line }: CsvRecord, columns: readonly Column[]): MapEntry | LineError {
  if (cells.length !== columns.length) {
    return { line, message: `a line of ${cells.length} cells below a header of ${columns.length}` };
  }
  const row: Branch = new Map();
  for (const [index, path] of columns.entries()) {
    const entry = cellEntry(cells[index] ?? '', line);
    if (entry === undefined) continue;
    if ('message' in entry) return entry;
    if (!put(row, path, entry)) {
      return {
        line,
        message: `a value in column ${formatFieldPath(path)} and in another column with the same meaning`,
      };
    }
  }
  return entryOf(row, line) as MapEntry;
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
function put(root: Branch, path: Column, leaf: Entry): boolean {
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

function entryOf(branch: Branch | Entry, line: number): Entry {
  if (!(branch instanceof Map)) return branch;
  const steps = [...branch.keys()];
  if (steps.length > 0 && steps.every((step) => typeof step === 'number')) {
    return { line, items: steps.sort((a, b) => a - b).map((step) => entryOf(branch.get(step) as Entry, line)) };
  }
  return { line, entries: new Map([...branch].map(([step, each]) => [String(step), entryOf(each, line)])) };
}
