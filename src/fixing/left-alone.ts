import { hasVariable } from '../core/placeholder';
import { fieldOf, isRecord } from '../core/record';
import { commentsIn } from '../yaml/comments';
import { piecesOf, type TextPiece } from '../yaml/edit/document-texts';
import type { ReadValues } from '../yaml/read-value';
import { TEMPLATE_MARK } from '../yaml/template-mark';

/** The pieces of a text with these documents in which edits may be made, or why none is made in it, whatever it says. */
export function editablePieces(text: string, { values, unreadable }: ReadValues): readonly TextPiece[] | string {
  if (isTemplate(text)) return 'the file is a template';
  if (unreadable.length > 0) return 'a part of the file cannot be read';
  return values.some(({ value }) => isEncrypted(value))
    ? 'the file is encrypted by SOPS, which rejects a changed file'
    : piecesOf(text, values);
}

/** What a comment says of a template is none, unless it controls what is rendered: Helm reads comments, too. */
function isTemplate(text: string): boolean {
  if (!hasMark(text)) return false;
  const lines = text.split('\n');
  for (const comment of commentsIn(text)) {
    const { line, column } = comment;
    if (!CONTROL.test(comment.text)) lines[line - 1] = lines[line - 1]?.slice(0, column - 1) ?? '';
  }
  return hasMark(lines.join('\n'));
}

function hasMark(text: string): boolean {
  return text.includes(TEMPLATE_MARK) || hasVariable(text);
}

const CONTROL = /\{\{-?\s*(?:if|else|end|range|with|define|block|include|template)\b/;

/** SOPS signs the whole file. */
function isEncrypted(value: unknown): boolean {
  const sops = fieldOf(value, 'sops');
  return isRecord(sops) && ('mac' in sops || 'version' in sops);
}
