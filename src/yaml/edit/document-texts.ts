import type { ReadValue } from '../read-value';

/** A text in pieces: the documents, and the text before the first one. */
export interface TextPiece {
  readonly start: number;
  readonly text: string;
}

/** The pieces of a text with these documents, in order; joined they are the text. */
export function piecesOf(text: string, documents: readonly Pick<ReadValue, 'start'>[]): readonly TextPiece[] {
  const starts = new Set([0, ...documents.map(({ start }) => start)]);
  return [...starts].map((start, index, all) => ({ start, text: text.slice(start, all[index + 1]) }));
}
