import { hasVariable } from '../core/placeholder';
import { fieldOf, isRecord } from '../core/record';
import { piecesOf, type TextPiece } from '../yaml/edit/document-texts';
import type { ReadValues } from '../yaml/read-value';
import { TEMPLATE_MARK } from '../yaml/template-mark';

/** The pieces of a text with these documents in which edits may be made, or why none is made in it, whatever it says. */
export function editablePieces(text: string, { values, unreadable }: ReadValues): readonly TextPiece[] | string {
  if (text.includes(TEMPLATE_MARK) || hasVariable(text)) return 'the file is a template';
  if (unreadable.length > 0) return 'a part of the file cannot be read';
  return values.some(({ value }) => isEncrypted(value))
    ? 'the file is encrypted by SOPS, which rejects a changed file'
    : piecesOf(text, values);
}

/** SOPS signs the whole file. */
function isEncrypted(value: unknown): boolean {
  const sops = fieldOf(value, 'sops');
  return isRecord(sops) && ('mac' in sops || 'version' in sops);
}
