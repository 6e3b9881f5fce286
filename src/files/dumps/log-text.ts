/** The text of a log. */
export interface LogText {
  readonly file: string;
  readonly text: string;
  /** The pod that wrote it; undefined where it is not known. */
  readonly pod?: string;
}
