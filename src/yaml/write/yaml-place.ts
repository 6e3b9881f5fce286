/** Where a value begins in a document. */
export interface YamlPlace {
  /** How far the lines of the value after its first are indented. */
  readonly indent: number;
  /** How many characters stand before it on its line. */
  readonly column: number;
}
