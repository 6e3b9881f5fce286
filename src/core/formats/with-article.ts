/** `a Config`, `an Image`: a noun in English, such as a kind, with its article. */
export function withArticle(noun: string): string {
  return `${VOWEL.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** A sound, not a letter: `a user`, `a unit`. */
const VOWEL = /^(?:[aeio]|u(?!s|ni))/i;
