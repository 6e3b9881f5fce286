import { Scalar } from 'yaml';
import { oncePer } from '../../core/caching/once-per';
import type { Position } from '../position';
import type { Tree } from './tree';

/**
 * The offset of a place in the text that a scalar holds, such as a manifest in a ConfigMap; undefined where the text is not
 * written as it is, so folded, with escapes, or over several lines in quotes.
 */
export function placeInScalar(document: string, tree: Tree | undefined, place: Position): number | undefined {
  if (!(tree instanceof Scalar) || typeof tree.value !== 'string') return undefined;
  const [start] = tree.range ?? [];
  if (start === undefined) return undefined;
  if (tree.type === Scalar.BLOCK_LITERAL) return placeInLiteral(document, linesOf(tree), place);
  const begin = start + (tree.type === Scalar.PLAIN ? 0 : 1);
  return document.startsWith(tree.value, begin) ? begin + place.column - 1 : undefined;
}

/** Each line of a literal stands in a line of its own below the header, behind the indentation. */
function placeInLiteral(document: string, lines: Lines, { line, column }: Position): number | undefined {
  const written = lines.written[line - 1];
  const start = startOf(line, document, lines.starts);
  const end = document.indexOf('\n', start);
  const raw = document.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
  return written === undefined || !raw.endsWith(written) ? undefined : start + raw.length - written.length + column - 1;
}

interface Lines {
  readonly written: readonly string[];
  /** Where the header stands, and where each line below it begins that was asked for, or lies above such a line. */
  readonly starts: number[];
}

/** A text may hold thousands of objects, and a place is asked for in each. */
const linesOf = oncePer((literal: Scalar): Lines => ({
  written: String(literal.value).split('\n'),
  starts: [literal.range?.[0] ?? 0],
}));

function startOf(line: number, document: string, starts: number[]): number {
  for (let below = starts.length; below <= line; below += 1) {
    starts.push(document.indexOf('\n', starts[below - 1]) + 1);
  }
  return starts[line] ?? 0;
}
