import { oncePer } from '../../core/caching/once-per';
import { editedPiece } from '../../fixing/fixed-text';
import { editablePieces } from '../../fixing/left-alone';
import { replacementsIn, type Replacement } from '../../fixing/replacements';
import type { TextPiece } from '../../yaml/edit/document-texts';
import { positionsIn, type Position } from '../../yaml/position';
import { readValues } from '../../yaml/read-values';
import type { CheckReport, LocatedFinding } from '../check-report';

interface EditedFile {
  readonly file: string;
  readonly replacements: readonly Replacement[];
}

/** What the edit of a finding replaces in its file; undefined if `--fix` would not make it either. */
export function editReplacements({ edit, suppressedBy }: LocatedFinding, report: CheckReport): EditedFile | undefined {
  const file = edit === undefined || suppressedBy !== undefined ? undefined : fileIn(report, edit.file);
  const places = file === undefined ? undefined : edit?.places();
  if (edit === undefined || file === undefined || places === undefined) return undefined;
  const piece = file.pieces.get(places[0]?.document ?? 0);
  if (piece === undefined || piece.text.length > file.toRead) return undefined;
  file.toRead -= piece.text.length;
  const { text, outcomes } = editedPiece(piece.text, [places]);
  const replacements = outcomes[0] === 'applied' ? replacementsIn(piece, text, file.positionAt) : undefined;
  return replacements === undefined || replacements.length === 0 ? undefined : { file: edit.file, replacements };
}

interface EditableFile {
  readonly pieces: ReadonlyMap<number, TextPiece>;
  readonly positionAt: (offset: number) => Position;
  /** How much of it may still be read. */
  toRead: number;
}

/**
 * Each edit alone reads its document, which takes time in proportion to the square of a document with as many edits. Edits
 * behind this size have no replacements; `--fix`, which makes all edits at once, makes them too.
 */
const mostReadOf = (text: string): number => text.length / 4 + 256 * 1024;

/** Of a long text with many findings, the pieces are read once. */
const filesOf = oncePer<CheckReport, Map<string, EditableFile | undefined>>(() => new Map());

function fileIn(report: CheckReport, name: string): EditableFile | undefined {
  const files = filesOf(report);
  if (!files.has(name)) {
    const text = report.textOf?.(name);
    files.set(name, text === undefined ? undefined : editable(text));
  }
  return files.get(name);
}

function editable(text: string): EditableFile | undefined {
  const found = editablePieces(text, readValues(text));
  if (typeof found === 'string') return undefined;
  const pieces = new Map(found.map((piece) => [piece.start, piece]));
  return { pieces, positionAt: positionsIn(text), toRead: mostReadOf(text) };
}
