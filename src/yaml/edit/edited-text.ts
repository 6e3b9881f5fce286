import { changedData } from '../../core/changed-data';
import type { FieldChange } from '../../core/edit';
import { isSameData } from '../../core/data/same-data';
import { valueAt } from '../../core/field-path';
import { commentsIn } from '../comments';
import { parsedDocuments } from '../read/parsed-documents';
import { firstErrorIn } from '../read/yaml-error';
import { readTree } from '../read/read-tree';
import { plainData } from '../read/tree';
import { splicesOf } from './change-splices';
import { NotEditable } from './not-editable';
import { spliced } from './splice';

/** A change of a document, and what it was meant for: the value that was there when somebody looked. */
export interface ExpectedChange {
  readonly change: FieldChange;
  readonly before: unknown;
}

/**
 * The text of one document after a change. Everything else stays as it is written, comments included: what comes out is read
 * again and compared. Throws a `NotEditable` where that cannot be done.
 */
export function editedText(text: string, { change, before }: ExpectedChange): string {
  const data = dataOf(text);
  const expected = changedData(data, change);
  if (expected === undefined || !isSameData(valueAt(data, change.path), before))
    throw new NotEditable('the file does not contain the value that the edit changes');
  const edited = change.op === 'move' ? moved(text, change) : spliced(text, splicesOf(text, change));
  if (!isSameData(dataOf(edited), expected)) throw new NotEditable('the edit would change other values, too');
  if (!isSameData(commentTexts(edited), commentTexts(text))) throw new NotEditable('the edit would remove a comment');
  return edited;
}

function moved(text: string, { path, to }: Extract<FieldChange, { op: 'move' }>): string {
  const value = valueAt(dataOf(text), path);
  const without = spliced(text, splicesOf(text, { op: 'delete', path }));
  return spliced(without, splicesOf(without, { op: 'set', path: to, value }));
}

function dataOf(text: string): unknown {
  const [document] = parsedDocuments(text);
  const { root, errors } = document === undefined || firstErrorIn(document) ? NOTHING : readTree(document.contents);
  if (root === undefined || errors.length > 0) throw new NotEditable('the edited file would not be valid YAML');
  return plainData(root.tree);
}

const NOTHING = { root: undefined, errors: [] };

function commentTexts(text: string): string[] {
  return commentsIn(text)
    .map((comment) => comment.text)
    .sort();
}
