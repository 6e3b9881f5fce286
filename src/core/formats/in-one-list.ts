/** Words in a sentence: `a`, `a and b`, or `a, b and c`. */
export function inOneList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Words of which one is meant: `a`, `a or b`, or `a, b or c`. */
export function inOneChoice(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

/** The first of many words: `a, b and 3 more`. */
export function firstInOneList(words: readonly string[], most: number): string {
  const more = words.length - most;
  return `${words.slice(0, most).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
