import { once, oncePer } from '../../core/caching/once-per';
import { commentsIn } from '../../yaml/comments';
import { readYaml } from '../../yaml/read-yaml';
import type { SourceObject } from '../../yaml/source-object';

/** A document of a text. */
export interface AdoptedDocument {
  readonly text: string;
  /** The line in which it begins, from 1. */
  readonly begin: number;
  /** The offset of its text, and of the mark before it. */
  readonly start: number;
  readonly mark: number;
  /** Whether nothing in it ends a document. */
  readonly isOne: boolean;
  /** The object that is all of the document; undefined where it has several or none. */
  readonly object: () => SourceObject | undefined;
}

/** A text of the input. It is taken apart once: each object of it asks for its part, and time would grow with the square of their number. */
export class AdoptedText {
  public readonly lines: readonly string[];
  public readonly comments = once(() => commentsIn(this.text));
  private readonly documents = once(() => documentsIn(this.text));
  private readonly marks = once(() => linesOf(this.lines, (line) => MARK.test(line)));
  private readonly beginnings = once(() => linesOf(this.lines, (line) => MARK.test(line) || line === 'items:'));

  public constructor(private readonly text: string) {
    this.lines = text.split('\n');
  }

  public documentAt(line: number): AdoptedDocument | undefined {
    const documents = this.documents();
    return documents[firstIndex(documents, ({ begin }) => begin > line) - 1];
  }

  /** The line behind the mark of the document, or of the item of a List, before a line. */
  public beginOf(line: number): number {
    const beginnings = this.beginnings();
    const mark = beginnings[firstIndex(beginnings, (each) => each >= line) - 1];
    return mark === undefined ? 1 : mark + 1;
  }

  /** The line of the mark behind a line. */
  public endOf(line: number): number {
    const marks = this.marks();
    return marks[firstIndex(marks, (each) => each > line)] ?? Infinity;
  }
}

const MARK = /^---|^\s*- (?=apiVersion:|kind:|metadata:)/;

/** The texts of files, by name. */
export const adoptedTexts = oncePer(
  (texts: ReadonlyMap<string, string>): ReadonlyMap<string, AdoptedText> =>
    new Map([...texts].map(([file, text]) => [file, new AdoptedText(text)])),
);

function documentsIn(text: string): AdoptedDocument[] {
  let begin = 1;
  let [mark, start] = [0, 0];
  return text.split(/^(---[^\S\n]*\n)/m).flatMap((part, index) => {
    const own = { begin, start, mark };
    mark = start;
    start += part.length;
    if (index % 2 === 1) return [];
    begin += part.split('\n').length;
    return { text: part, ...own, isOne: !END.test(part), object: once(() => onlyObjectIn(part)) };
  });
}

const END = /^(?:---|\.\.\.)(?:\s|$)/m;

export function onlyObjectIn(text: string): SourceObject | undefined {
  const { objects, unreadable } = readYaml('', text);
  const isOne = objects.length === 1 && unreadable.length === 0 && !/^kind: *["']?List\b/m.test(text);
  return isOne ? objects[0] : undefined;
}

/** The numbers of some lines. */
function linesOf(lines: readonly string[], isOne: (line: string) => boolean): number[] {
  return lines.flatMap((line, index) => (isOne(line) ? [index + 1] : []));
}

/** The index of the first member that is behind something, of members in order. */
export function firstIndex<T>(members: readonly T[], isBehind: (member: T) => boolean): number {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const member = members[middle];
    if (member !== undefined && isBehind(member)) high = middle;
    else low = middle + 1;
  }
  return low;
}
