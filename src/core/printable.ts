/**
 * A text that is safe to show on one line. Names and reasons come from files; line ends and escape sequences in them could
 * imitate findings, or be commands for the terminal or a CI system. What is escaped reads the same in JSON.
 */
export function printable(text: string): string {
  return withoutUnprintable(text, /[^ -~]+/g);
}

/** The same for a text of several lines: a report of thousands of findings has a million. */
export function printableLines(text: string): string {
  return withoutUnprintable(text, /[^\n -~]+/g);
}

/** @param others where the text has anything but ASCII: to look at each character for its properties takes ten times as long */
function withoutUnprintable(text: string, others: RegExp): string {
  return text.replace(others, (part) => part.replace(UNPRINTABLE, escaped)).replace(COMMAND, '#\\u0023');
}

/** Control and invisible characters, Unicode line ends, marks that change the writing direction, unpaired surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** GitHub and Azure Pipelines read `##[error]` and `##vso[...]` as commands wherever they stand in a line. */
const COMMAND = /##(?=\[|vso\[)/gi;

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
