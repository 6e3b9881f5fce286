/** Something in the input that was not judged: an answer about the rest says nothing about it. */
export interface NotJudged {
  readonly file: string;
  /** Starts at 1. */
  readonly line: number;
  /** Why, and what to do instead; completes “not judged: …”. */
  readonly why: string;
  /** The files whose objects were checked, but not with all rules. @default - none: the file was not judged */
  readonly rulesSkippedIn?: readonly string[];
  /** Whether the data of the file says all that decides: comments and the order of keys decide nothing. @default false */
  readonly isData?: boolean;
}
