import { once } from '../../core/caching/once-per';
import type { FieldPath } from '../../core/field-path';
import { positionsIn, type Position } from '../position';
import type { ReadError, TextError } from '../read-error';
import type { ReadValue, ReadValues } from '../read-value';
import { NOT_RENDERED, TEMPLATE_MARK } from '../template-mark';
import { documentsIn, type TextDocument } from './documents';
import { offsetAt, treeAt } from './locate';
import { parsedDocuments } from './parsed-documents';
import { placeInScalar } from './place-in-scalar';
import { readTree } from './read-tree';
import { plainData, type Branch } from './tree';

/** The documents of any YAML or JSON text, as far as they can be read. */
export function readExactly(text: string): ReadValues {
  const values: ReadValue[] = [];
  const unreadable: Omit<ReadError, 'file'>[] = [];
  const positionAt = positionsIn(text);
  for (const document of documentsIn(text)) {
    const { root, errors } = document.read();
    for (const error of errors) {
      const { offset, message } = templateAt(text, error.offset) ?? error;
      unreadable.push({ ...positionAt(Math.min(offset, text.trimEnd().length)), message });
    }
    if (root !== undefined) values.push(exactValue(text, document, root, positionAt));
  }
  return { values, unreadable };
}

/** The first document of any text; undefined if there is none, or it cannot be read. */
export function firstExactly(text: string): ReadValue | undefined {
  const [document] = documentsIn(text);
  const { root } = document?.read() ?? {};
  return document === undefined || root === undefined ? undefined : exactValue(text, document, root, positionsIn(text));
}

/** Reads a document again when something in it has to be located: that is rare in what another reader has read. */
export function locatorOf(
  text: string,
  { start, end }: Pick<TextDocument, 'start' | 'end'>,
  positionAt: (offset: number) => Position,
): ReadValue['locate'] {
  const own = once(() => text.slice(start, end));
  const root = once(() => {
    const [document] = parsedDocuments(own());
    return readTree(document?.contents).root ?? { offset: 0, tree: null };
  });
  return (path, within) => positionAt(start + offsetIn(own(), root(), path, within));
}

/** The tree is kept, without the nodes: to read it again takes longer, and in a text with a mistake something is located. */
function exactValue(
  text: string,
  { start }: TextDocument,
  root: Branch,
  positionAt: (offset: number) => Position,
): ReadValue {
  const locate: ReadValue['locate'] = (path, within) => positionAt(offsetIn(text, root, path, within));
  return { value: plainData(root.tree), start, locate };
}

function offsetIn(text: string, root: Branch, path: FieldPath, within: Position | undefined): number {
  const inText = within === undefined ? undefined : placeInScalar(text, treeAt(root.tree, path), within);
  return inText ?? offsetAt(root, path);
}

/** Most YAML that cannot be read is a template, and an error about brackets and keys does not say so. */
function templateAt(text: string, offset: number): TextError | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const mark = text.slice(start, end < 0 ? text.length : end).indexOf(TEMPLATE_MARK);
  return mark < 0 ? undefined : { offset: start + mark, message: NOT_RENDERED };
}
