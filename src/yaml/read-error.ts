import type { Position } from './position';

/** Why something that was to be read cannot be. */
export interface ReadError extends Position {
  readonly file: string;
  /** Never more than a few characters of what stands there: it may be a secret. */
  readonly message: string;
}

/** The same of a text, whatever file it is in. */
export interface TextError {
  /** Where, counted in UTF-16 code units from 0. */
  readonly offset: number;
  readonly message: string;
}

/** Thrown where a text, or a document in it, is read no further. */
export class UnreadableText extends Error implements TextError {
  public constructor(
    message: string,
    public readonly offset: number,
  ) {
    super(message);
  }
}
