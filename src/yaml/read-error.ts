/** Why a text, or a document in it, cannot be read. */
export interface Flaw {
  /** Where, counted in UTF-16 code units from 0. */
  readonly offset: number;
  /** Never more than a few characters of what stands there: it may be a secret. */
  readonly message: string;
}
