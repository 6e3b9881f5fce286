import { isPathWithin, type FieldPath } from '../core/field-path';
import { piecesOf, type TextPiece } from '../yaml/edit/document-texts';
import { editedText } from '../yaml/edit/edited-text';
import { NotEditable } from '../yaml/edit/not-editable';
import type { LocatedChange } from './located-change';

/** A text after some edits, and for each of them whether it was made. */
interface FixedText {
  readonly text: string;
  readonly outcomes: readonly Outcome[];
}

/** Made; or postponed, because another one changes the same field; or not possible. */
type Outcome = 'applied' | 'postponed' | { readonly why: string };

/** Makes edits in a text, each of them whole or not at all. Of two that change the same field the first one is made. */
export function fixedText(text: string, edits: readonly (readonly LocatedChange[])[]): FixedText {
  const pieces = new Map(piecesOf(text).map((piece) => [piece.start, piece]));
  const applied = new Map<number, LocatedChange[]>();
  const outcomes = edits.map((edit): Outcome => {
    const isTaken = (change: LocatedChange): boolean =>
      applied.get(change.document)?.some((other) => overlap(change, other)) === true;
    if (edit.some(isTaken)) return 'postponed';
    // Only those of its documents, of which a file may have as many as there are edits.
    const own = new Set(edit.map(({ document }) => document));
    const edited = editedPieces(
      [...own].flatMap((start) => pieces.get(start) ?? []),
      edit,
    );
    if ('why' in edited) return edited;
    for (const piece of edited) pieces.set(piece.start, piece);
    for (const change of edit) applied.set(change.document, [...(applied.get(change.document) ?? []), change]);
    return 'applied';
  });
  return { text: [...pieces.values()].map((piece) => piece.text).join(''), outcomes };
}

/** The pieces of a text after one edit, or why it is not made. What does not change is the same piece. */
export function editedPieces(
  pieces: readonly TextPiece[],
  edit: readonly LocatedChange[],
): readonly TextPiece[] | { readonly why: string } {
  try {
    return edit.reduce(
      (before, change) =>
        before.map((piece) =>
          piece.start === change.document ? { start: piece.start, text: editedPiece(piece.text, change) } : piece,
        ),
      pieces,
    );
  } catch (error) {
    if (error instanceof NotEditable) return { why: error.message };
    throw error;
  }
}

/** Each edit reads its document several times. No manifest of the registry is a tenth as large. */
const MOST_KIB = 256;

function editedPiece(text: string, change: LocatedChange): string {
  if (text.length > MOST_KIB * 1024) throw new NotEditable(`its document is larger than ${MOST_KIB} KiB`);
  return editedText(text, change);
}

/** Of two changes in one document. */
function overlap(one: LocatedChange, other: LocatedChange): boolean {
  return touched(one).some((a) => touched(other).some((b) => isPathWithin(a, b) || isPathWithin(b, a)));
}

/** The fields that a change may be about. Without an item, the others of its list have other numbers. */
function touched({ change }: LocatedChange): readonly FieldPath[] {
  const { op, path } = change;
  if (op === 'move') return [path, change.to];
  if (op === 'rename') return [path, [...path.slice(0, -1), change.to]];
  return [typeof path.at(-1) === 'number' && op === 'delete' ? path.slice(0, -1) : path];
}
