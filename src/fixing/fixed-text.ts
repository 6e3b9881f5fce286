import type { TextPiece } from '../yaml/edit/document-texts';
import { editedDocument, type EditedDocument, type Outcome } from '../yaml/edit/edited-document';
import { newReserve, type Reserve } from '../yaml/edit/reading-limit';
import type { LocatedChange } from './located-change';

/** The changes of an edit, which are all in one document. */
type EditInDocument = readonly LocatedChange[];

/** Makes edits in a text of these pieces, each of them whole or not at all. Of two that change the same field the first one is made. */
export function fixedText(pieces: readonly TextPiece[], edits: readonly EditInDocument[]): EditedDocument {
  const byDocument = new Map<number | undefined, { readonly edit: EditInDocument; readonly index: number }[]>();
  for (const [index, edit] of edits.entries()) {
    const start = edit[0]?.document;
    const known = byDocument.get(start);
    if (known === undefined) byDocument.set(start, [{ edit, index }]);
    else known.push({ edit, index });
  }
  const outcomes = edits.map((): Outcome => 'applied');
  const reserve = newReserve();
  const texts = pieces.map((piece) => {
    const own = byDocument.get(piece.start);
    if (own === undefined) return piece.text;
    const edited = editedPiece(
      piece.text,
      own.map(({ edit }) => edit),
      reserve,
    );
    for (const [at, { index }] of own.entries()) outcomes[index] = edited.outcomes[at] ?? 'postponed';
    return edited.text;
  });
  return { text: texts.join(''), outcomes };
}

/** No manifest of the registry is a tenth as large. */
const MOST_KIB = 256;

/** One of the pieces of a text after edits. */
export function editedPiece(text: string, edits: readonly EditInDocument[], reserve?: Reserve): EditedDocument {
  if (text.length <= MOST_KIB * 1024) return editedDocument(text, edits, reserve);
  return { text, outcomes: edits.map(() => ({ why: `its document is larger than ${MOST_KIB} KiB` })) };
}
