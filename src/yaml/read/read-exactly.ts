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

/** Reads the document again when something in it has to be located: that is rare, and keeping all nodes would take longer. */
export function locatorOf(
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

function exactValue(
  text: string,
  document: TextDocument,
  { tree }: Branch,
  positionAt: (offset: number) => Position,
): ReadValue {
  return { value: plainData(tree), start: document.start, locate: locatorOf(text, document, positionAt) };
}

/** Most YAML that cannot be read is a template, and an error about brackets and keys does not say so. */
function templateAt(text: string, offset: number): TextError | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const mark = text.slice(start, end < 0 ? text.length : end).indexOf(TEMPLATE_MARK);
  return mark < 0 ? undefined : { offset: start + mark, message: NOT_RENDERED };
}
