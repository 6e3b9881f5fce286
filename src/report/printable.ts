/**
 * A text that is safe to print on one line. Names and reasons come from files; line ends and escape sequences in them
 * could imitate findings, or be commands for the terminal or a CI system.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}

/** Control characters, Unicode line ends, marks that change the writing direction, and unpaired surrogates. */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udfff]/gu;
