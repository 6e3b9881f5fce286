/** The text of a log. */
export interface LogText {
  readonly file: string;
  readonly text: string;
  /** The number of its first line in the file, of which only the end was read. @default 1 */
  readonly firstLine?: number;
  /** The pod that wrote it; undefined where it is not known. */
  readonly pod?: string;
}
