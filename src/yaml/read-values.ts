import type { FieldPath } from '../core/field-path';
import { placeInScalar } from './read/place-in-scalar';
import { positionsIn, type Position } from './position';
import { ordinaryDocuments } from './ordinary/ordinary-documents';
import { documentsIn, type TextDocument } from './read/documents';
import { offsetAt, treeAt } from './read/locate';
import { parsedDocuments } from './read/parsed-documents';
import { readTree } from './read/read-tree';
import { plainData, type Branch } from './read/tree';
import type { ReadError, TextError } from './read-error';

/** With it the templates of Helm, Go and Jinja begin. */
export const TEMPLATE_MARK = '{{';

/** Why a text with such a mark cannot be read. */
export const NOT_RENDERED = 'a template that is not rendered yet: {{ … }}';

/** The data of one document of a text. */
export interface ReadValue {
  readonly value: unknown;
  /** The offset at which the document begins. */
  readonly start: number;
  /**
   * Where a field stands; where it is missing, the nearest thing around it.
   * @param within a place in the text that is the value of the field
   */
  readonly locate: (path: FieldPath, within?: Position) => Position;
}

export interface ReadValues {
  readonly values: readonly ReadValue[];
  readonly unreadable: readonly Omit<ReadError, 'file'>[];
}

/** The documents of YAML or JSON text, as far as they can be read. */
export function readValues(text: string): ReadValues {
  const values = ordinaryValues(text);
  return values === undefined ? readExactly(text) : { values, unreadable: [] };
}

/** The first document of a text; undefined if there is none, or it cannot be read. */
export function firstValue(text: string): ReadValue | undefined {
  const ordinary = ordinaryValues(text);
  if (ordinary !== undefined) return ordinary[0];
  const [document] = documentsIn(text);
  const { root } = document?.read() ?? {};
  return document === undefined || root === undefined ? undefined : exactValue(text, document, root, positionsIn(text));
}

function ordinaryValues(text: string): ReadValue[] | undefined {
  const positionAt = positionsIn(text);
  return ordinaryDocuments(text)?.map(({ value, start, end }) => ({
    value,
    start,
    locate: locatorOf(text, { start, end }, positionAt),
  }));
}

/** The same of any text, in ten times the time. */
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

function exactValue(
  text: string,
  document: TextDocument,
  { tree }: Branch,
  positionAt: (offset: number) => Position,
): ReadValue {
  return { value: plainData(tree), start: document.start, locate: locatorOf(text, document, positionAt) };
}

/** Reads the document again when something in it has to be located: that is rare, and keeping all nodes would take longer. */
function locatorOf(
  text: string,
  { start, end }: Pick<TextDocument, 'start' | 'end'>,
  positionAt: (offset: number) => Position,
): ReadValue['locate'] {
  let root: Branch | undefined;
  return (path, within) => {
    root ??= readAgain();
    const inText =
      within === undefined ? undefined : placeInScalar(text.slice(start, end), treeAt(root.tree, path), within);
    return positionAt(start + (inText ?? offsetAt(root, path)));
  };

  function readAgain(): Branch {
    const [document] = parsedDocuments(text.slice(start, end));
    return readTree(document?.contents).root ?? { offset: 0, tree: null };
  }
}

/** Most YAML that cannot be read is a template, and an error about brackets and keys does not say so. */
function templateAt(text: string, offset: number): TextError | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const mark = text.slice(start, end < 0 ? text.length : end).indexOf(TEMPLATE_MARK);
  return mark < 0 ? undefined : { offset: start + mark, message: NOT_RENDERED };
}
