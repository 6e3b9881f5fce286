import type { Color, Paint } from '../paint';
import { fill } from './fill';

/** A label and its text, in columns. */
export interface Row {
  readonly label: string;
  readonly text: string;
  /** The color of the label. @default - none */
  readonly color?: Color | undefined;
  /** What follows on lines of its own, dimmed, such as a URL. @default - nothing */
  readonly below?: readonly string[];
}

/** Rows with their labels in one column. */
export function rowsText(rows: readonly Row[], paint: Paint): string[] {
  const column = Math.max(0, ...rows.map(({ label }) => label.length));
  const start = INDENT + column + GAP;
  return rows.flatMap(({ label, text, color, below = [] }) => {
    const padded = label.padEnd(column);
    const head = color === undefined ? padded : paint(color, padded);
    return [
      `${' '.repeat(INDENT)}${head}${' '.repeat(GAP)}${fill(text, start)}`.trimEnd(),
      ...below.map((line) => `${' '.repeat(start)}${dimmed(fill(line, start), paint)}`),
    ];
  });
}

const INDENT = 2;
const GAP = 2;

/** A text in several lines, dimmed. Each line by itself, so that a line that is cut out keeps its color. */
export function dimmed(text: string, paint: Paint): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^( *)(.*)$/, (_, space: string, words: string) => space + paint('dim', words)))
    .join('\n');
}
