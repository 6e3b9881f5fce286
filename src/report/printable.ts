/**
 * A text as it can be printed on one line. Names and reasons come from files: with line ends and escape sequences they could
 * pretend to be findings, or commands to the terminal or to a CI system.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}

/** Control characters, line ends of Unicode, marks that change the direction of writing, and halves of characters. */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udfff]/gu;
