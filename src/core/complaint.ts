/** What is wrong with one value: the two halves of `found X, expected Y.` and, where it is plain, the way out. */
export interface Complaint {
  /** What stands there. Never the value of a secret. */
  readonly found: string;
  /** What would be right. */
  readonly expected: string;
  /**
   * What to do about it, as an imperative.
   * @default - `expected` says it all
   */
  readonly fix?: string;
}
