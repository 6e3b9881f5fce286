/**
 * Whether a field of a selector may select a value. It is a regular expression of a stranger, which could take forever, so
 * that it is looked through for words; one without words selects everything.
 */
export function mayBe(selector: unknown, wanted: string): boolean {
  const words = wordsOf(selector);
  return words.length === 0 || words.includes(wanted);
}

/** The words in a field of a selector. */
export function wordsOf(selector: unknown): string[] {
  return typeof selector === 'string' ? (selector.match(/\w[\w.-]*\w/g) ?? []) : [];
}
