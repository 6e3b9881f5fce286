import type { Position } from '../yaml/position';
import type { TextPiece } from '../yaml/edit/document-texts';
import { lineDiff } from './line-diff';
import { linesOf } from './lines-of';
import { shownLines } from './shown-lines';

/** A part of a text, and what takes its place. The end does not belong to it. */
export interface Replacement {
  readonly start: Position;
  readonly end: Position;
  readonly text: string;
}

/** What of a piece has to be replaced to get another one; undefined where that would show what looks like a secret. */
export function replacementsIn(
  piece: TextPiece,
  after: string,
  positionAt: (offset: number) => Position,
): Replacement[] | undefined {
  const [old, fresh] = [linesOf(piece.text), linesOf(after)];
  const shown = shownLines(fresh);
  const replacements = lineDiff(old, fresh).map(({ oldStart, oldLines, newStart, newLines }) => {
    const start = piece.start + old.slice(0, oldStart).join('').length;
    const { from, to, text } = shortest(oldLines.join(''), newLines.join(''));
    const isShown = shown
      .slice(newStart, newStart + newLines.length)
      .join('')
      .includes(text);
    return isShown ? { start: positionAt(start + from), end: positionAt(start + to), text } : undefined;
  });
  return replacements.every((each) => each !== undefined) ? replacements : undefined;
}

/** Without what both begin and end with. */
function shortest(old: string, fresh: string): { readonly from: number; readonly to: number; readonly text: string } {
  const most = Math.min(old.length, fresh.length);
  let from = 0;
  while (from < most && old[from] === fresh[from]) from += 1;
  let end = 0;
  while (end < most - from && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end += 1;
  return { from, to: old.length - end, text: fresh.slice(from, fresh.length - end) };
}
