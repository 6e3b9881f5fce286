import { MARKS, SCALAR } from './read/lexer-marks';
import { tokensOf } from './read/tokens-of';

/** A comment of a YAML text. */
export interface Comment {
  /** The text behind the `#`, without spaces around it. */
  readonly text: string;
  /** Starts at 1. */
  readonly line: number;
  /** Starts at 1. */
  readonly column: number;
  /** Whether only spaces are before it in its line. */
  readonly isAlone: boolean;
}

/** The comments of a text, in order. What looks like one inside a block scalar is none. */
export function commentsIn(text: string): Comment[] {
  const comments: Comment[] = [];
  // Most texts have none, and looking for them takes as long as parsing.
  if (!text.includes('#')) return comments;
  let [line, column] = [1, 1];
  let isAlone = true;
  let isScalar = false;
  for (const source of tokensOf(text)) {
    const isMark = MARKS.has(source);
    if (source.startsWith('#') && !isScalar) comments.push({ text: source.slice(1).trim(), line, column, isAlone });
    isScalar = source === SCALAR;
    if (isMark) continue;
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
      line += 1;
      column = 1 - at - 1;
      isAlone = true;
    }
    column += source.length;
    if (source.slice(source.lastIndexOf('\n') + 1).trim() !== '') isAlone = false;
  }
  return comments;
}
