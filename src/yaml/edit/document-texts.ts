import { readValues } from '../read-values';

/** A text in pieces: the documents, and the text before the first one. */
export interface TextPiece {
  readonly start: number;
  readonly text: string;
}

/** The pieces of a text that can be read, in order; joined they are the text. */
export function piecesOf(text: string): readonly TextPiece[] {
  const starts = readValues(text).values.map(({ start }) => start);
  return [...new Set([0, ...starts])].map((start, index, all) => ({ start, text: text.slice(start, all[index + 1]) }));
}
