import { jsonText } from '../../core/formats/json-text';
import type { Manifest } from '../../core/manifest';

interface WrappedRow {
  readonly manifest: Manifest;
  /** How many lines it takes. */
  readonly count: number;
}

type ReadRow = (row: string) => Manifest | undefined;

/** The object in the row that begins at a line. Terminals and mail continue a long row on the next lines. */
export function wrappedRow(rows: readonly string[], index: number, read: ReadRow): WrappedRow | undefined {
  const whole = read(rows[index] ?? '');
  const start =
    whole === undefined ? brokenRow(rows, index, read) : { row: rows[index] ?? '', manifest: whole, count: 1 };
  return start === undefined ? undefined : withMessage(rows, index, start, read);
}

interface Start extends WrappedRow {
  readonly row: string;
}

/** A row that is none until the next lines are added to it. */
function brokenRow(rows: readonly string[], index: number, read: ReadRow): Start | undefined {
  let joined = [rows[index] ?? ''];
  if ((joined[0] ?? '').length > WIDEST || !MAY_BEGIN.test(joined[0] ?? '')) return undefined;
  const joints = jointsIn(paragraphAt(rows, index));
  for (let count = 2; count <= MOST_LINES; count += 1) {
    const next = rows[index + count - 1]?.trim() ?? '';
    if (next === '' || next.length > WIDEST || read(next) !== undefined) return undefined;
    const last = rows[index + count - 2] ?? '';
    joined = joined.flatMap((row) => joints(last).map((joint) => `${row}${joint}${next}`));
    const found = joined.flatMap((row) => {
      const manifest = read(row);
      return manifest === undefined ? [] : [{ row, manifest, count }];
    });
    if (found[0] !== undefined) return found[0];
  }
  return undefined;
}

const MAY_BEGIN =
  /^\s*(?:[a-z0-9][a-z0-9-]*\s+)?(?:(?:[a-z.]+\/)?[a-z0-9.-]*(?:registry|node-ca|image-pruner)|\d+[smhdy]|<\w+>\s|(?:Normal|Warning)\s)/;
const WIDEST = 400;
const MOST_LINES = 4;

/** A message at the end of a row is longer than its line where the next word did not fit. */
function withMessage(rows: readonly string[], index: number, start: Start, read: ReadRow): WrappedRow {
  const paragraph = paragraphAt(rows, index);
  const width = widthOf(paragraph);
  const joints = jointsIn(paragraph);
  let { row, manifest, count } = start;
  while (count < LONGEST_MESSAGE) {
    const last = rows[index + count - 1] ?? '';
    const next = rows[index + count] ?? '';
    const [word = ''] = next.trim().split(' ', 1);
    if (word === '' || last.length + 1 + word.length <= width || !isText(next) || read(next) !== undefined) break;
    const longer = `${row}${joints(last)[0] ?? ''}${next.trim()}`;
    const changed = read(longer);
    if (changed === undefined || jsonText(changed) === jsonText(manifest)) break;
    [row, manifest, count] = [longer, changed, count + 1];
  }
  return { manifest, count };
}

const LONGEST_MESSAGE = 50;

/** What was between a line and the next one, the likely one first: a terminal cuts words, and a mail ends lines at spaces. */
function jointsIn(paragraph: readonly string[]): (line: string) => readonly string[] {
  const width = widthOf(paragraph);
  const isCut = TERMINALS.includes(width) || paragraph.filter(({ length }) => length === width).length > 1;
  return ({ length }) => (isCut && length === width ? ['', ' '] : [' ', '']);
}

function widthOf(paragraph: readonly string[]): number {
  return Math.max(...paragraph.map(({ length }) => length));
}

const TERMINALS: readonly number[] = [80, 100, 120, 132, 160, 200];

/** The lines around one, up to an empty one. */
function paragraphAt(rows: readonly string[], index: number): readonly string[] {
  const isEnd = (row: string | undefined): boolean => row === undefined || row.trim() === '';
  let [from, to] = [index, index + 1];
  while (from > Math.max(0, index - MOST_AROUND) && !isEnd(rows[from - 1])) from -= 1;
  while (to < index + MOST_AROUND && !isEnd(rows[to])) to += 1;
  return rows.slice(from, to);
}

const MOST_AROUND = 50;

/** Words: neither columns, nor a prompt, nor a line of a log. */
function isText(row: string): boolean {
  return (
    /[A-Za-z]{2}/.test(row) &&
    !/\S\s{2,}\S.*\s{2,}\S|\t|^\s*(?:[$#%>{<]\s?|\[?\w+@|[IWEF]\d{4} |time=|\d{4}-\d\d-\d\d|---)/.test(row)
  );
}
