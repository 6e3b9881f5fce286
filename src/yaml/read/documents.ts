import type { Document } from 'yaml';
import { UnreadableText, type TextError } from '../read-error';
import { blockErrorIn, mayHaveBlockErrors } from './block-errors';
import { forbiddenCharactersIn } from './forbidden-characters';
import { otherLineEndsIn, type ReadBy } from './other-line-ends';
import { parsedDocuments } from './parsed-documents';
import { readTree, type ReadTree } from './read-tree';
import { firstErrorIn } from './yaml-error';

/** One document of a file. */
export class TextDocument {
  /**
   * @param start offset of its first character, after directives and after the rest of an unreadable document
   * @param error why it is not YAML
   */
  public constructor(
    public readonly start: number,
    public readonly end: number,
    private readonly contents: Document.Parsed['contents'],
    public readonly error?: TextError,
  ) {}

  /** Its content and its errors. */
  public read(): ReadTree {
    return this.error === undefined ? readTree(this.contents) : { errors: [this.error] };
  }
}

/** The documents of a text, in order. Never throws: if reading stops, the last document has the error. */
export function* documentsIn(text: string, reader: ReadBy = 'kubectl'): Generator<TextDocument> {
  const forbiddenIn = forbiddenCharactersIn(text);
  const otherLineEndIn = otherLineEndsIn(text, reader);
  const hasBlockErrors = mayHaveBlockErrors(text);
  let read = 0;
  try {
    for (const document of parsedDocuments(text)) {
      const { range, contents } = document;
      const [start, , end] = range;
      const error =
        forbiddenIn(read, end) ??
        otherLineEndIn(read, end) ??
        firstErrorIn(document) ??
        directiveIn(text, read, start) ??
        (hasBlockErrors ? blockErrorIn(document, text) : undefined);
      // The parser returns one empty document for a text that has none.
      if (contents !== null || error !== undefined) yield new TextDocument(start, end, contents, error);
      read = end;
    }
  } catch (error) {
    const reason = error instanceof UnreadableText ? error : { offset: 0, message: 'it cannot be read as YAML' };
    yield new TextDocument(read, text.length, null, reason);
  }
}

/** Tools of Kubernetes split a text at its marks before they read the parts. */
function directiveIn(text: string, from: number, to: number): TextError | undefined {
  const found = /^%/m.exec(text.slice(from, to));
  return found === null
    ? undefined
    : { offset: from + found.index, message: 'a directive (%) before a document, which kubectl does not read' };
}
