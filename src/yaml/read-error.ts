import type { Position } from './position';

/** Why something cannot be read. */
export interface ReadError extends Position {
  readonly file: string;
  /** Quotes at most a few characters of the file, because they may be a secret. */
  readonly message: string;
}

/** The same for a text without a file. */
export interface TextError {
  /** In UTF-16 code units, from 0. */
  readonly offset: number;
  readonly message: string;
}

/** Thrown to stop reading a text or a document. */
export class UnreadableText extends Error implements TextError {
  public constructor(
    message: string,
    public readonly offset: number,
  ) {
    super(message);
  }
}
