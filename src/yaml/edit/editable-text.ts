import type { Document } from 'yaml';
import { memoize } from '../../core/caching/memoize';
import { once } from '../../core/caching/once-per';
import { isSameData } from '../../core/data/same-data';
import { commentsIn, type Comment } from '../comments';
import { parsedDocuments } from '../read/parsed-documents';
import { readTree } from '../read/read-tree';
import { plainData } from '../read/tree';
import { firstErrorIn } from '../read/yaml-error';
import { NotEditable } from './not-editable';
import type { ReadingLimit } from './reading-limit';

/** The text of one document, which is read once for all edits that are made in it as it is. */
export class EditableText {
  public readonly document: Document.Parsed;
  public readonly data: unknown;
  private readonly comments: () => readonly Comment[];
  private readonly commentOffsets = once(() => this.offsetsOfComments());

  /** Throws a `NotEditable` where the text cannot be read. */
  public constructor(
    public readonly text: string,
    public readonly limit: ReadingLimit,
  ) {
    limit.take(text);
    const read = readOnce(text);
    if (read === undefined) throw new NotEditable(NOT_YAML);
    ({ document: this.document, data: this.data, comments: this.comments } = read);
  }

  /** The offsets of the comments that begin in a part of the text. */
  public commentsWithin(start: number, end: number): readonly number[] {
    const offsets = this.commentOffsets();
    return offsets.slice(firstFrom(offsets, start), firstFrom(offsets, end));
  }

  /** Whether another text has the same comments, in whichever order. */
  public hasCommentsOf(text: string): boolean {
    return isSameData(textsOf(this.comments()), textsOf(commentsIn(text)));
  }

  private offsetsOfComments(): number[] {
    let [line, start] = [1, 0];
    return this.comments().map((comment) => {
      for (; line < comment.line; line += 1) start = this.text.indexOf('\n', start) + 1;
      return start + comment.column - 1;
    });
  }
}

export const NOT_YAML = 'the edited file would not be valid YAML';

/** A report makes the edits of a document one at a time. */
const readOnce = memoize(readDocument, 1);

interface DocumentOfText {
  readonly document: Document.Parsed;
  readonly data: unknown;
  readonly comments: () => readonly Comment[];
}

/** Undefined where the text cannot be read. */
function readDocument(text: string): DocumentOfText | undefined {
  const [document] = parsedDocuments(text);
  const { root, errors } = document === undefined || firstErrorIn(document) ? NOTHING : readTree(document.contents);
  if (document === undefined || root === undefined || errors.length > 0) return undefined;
  return { document, data: plainData(root.tree), comments: once(() => commentsIn(text)) };
}

function textsOf(comments: readonly Comment[]): readonly string[] {
  return comments.map(({ text }) => text).sort();
}

const NOTHING = { root: undefined, errors: [] };

/** The index of the first number that is as large, of numbers in order. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
