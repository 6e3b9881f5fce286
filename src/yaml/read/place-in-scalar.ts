import { Scalar } from 'yaml';
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
  if (tree.type === Scalar.BLOCK_LITERAL) return placeInLiteral(document, start, tree.value, place);
  const begin = start + (tree.type === Scalar.PLAIN ? 0 : 1);
  return document.startsWith(tree.value, begin) ? begin + place.column - 1 : undefined;
}

/** Each line of a literal stands in a line of its own below the header, behind the indentation. */
function placeInLiteral(
  document: string,
  header: number,
  value: string,
  { line, column }: Position,
): number | undefined {
  const written = value.split('\n')[line - 1];
  let start = header;
  for (let below = 0; below < line; below += 1) start = document.indexOf('\n', start) + 1;
  const end = document.indexOf('\n', start);
  const raw = document.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
  return written === undefined || !raw.endsWith(written) ? undefined : start + raw.length - written.length + column - 1;
}
