/** What people call a secret, with hyphens, underscores, spaces or nothing between the words: the one list for lines, logs, fields and variables. */
const NAME = [
  'pass(?:word|wort|wd|phrase)',
  'kennwort',
  // Not the folder of a shell.
  '(?<![a-z])pwd?(?![a-z]|=\\/)',
  'token',
  'credentials?',
  'signature',
  '(?:secret|access|account|private|api|user)[_ -]?key',
  '(?:client|http|shared)[_ -]?secret',
].join('|');

/** What such a name may end with and still be that of the secret, and not of where it is. */
const CALLED = `(?:${NAME})(?:[_-]?(?:id|secret|value)|s|\\d){0,3}`;

/** Whether the value of a field or of a variable with this name is a secret. */
export function isCalledSecret(name: string): boolean {
  return CALLED_WHOLE.test(name);
}

const CALLED_WHOLE = new RegExp(`(?:${CALLED})$`, 'i');

/** A cheap check that is true for every text with such a name. */
export const MAY_CALL_SECRET = /pass|pw|kennwort|token|credential|signature|key|secret/i;

/** Behind a name with a space, a sentence may go on: `no access key: the bucket is public`. */
const NO_SENTENCE = '(?:(?<! (?:key|secret)s?\\s{0,2}[=:]\\s{0,2})|(?![a-z]+,?\\s[a-z]))';

/** A quote, which JSON in a string escapes. */
const QUOTE = `\\\\{0,3}["']?`;

/** A name in a text, and its value behind an equals sign or a colon. */
export const NAMED_VALUE = new RegExp(
  `(["']?[\\w-]{0,40}(?:${CALLED})${QUOTE}\\s{0,2}[=:]\\s{0,2})${NO_SENTENCE}(?!${QUOTE}<hidden>)(\\\\{0,3}"[^"\\n]+"|'[^'\\n]+'|["']?[^\\s"',;&]{4,})`,
  'gi',
);

/** The name in one field and the value in the next one, as variables of containers have them, in one line; Go has no comma. */
export const NAMED_IN_PAIR = new RegExp(
  `(name${QUOTE}\\s{0,2}:\\s{0,2}${QUOTE}[\\w.-]{0,80}(?:${CALLED})${QUOTE}\\s{0,2}[,\\s]\\s{0,2}${QUOTE}value${QUOTE}\\s{0,2}:\\s{0,2})(?!${QUOTE}<hidden>)(\\\\{0,3}"[^"\\n]+"|'[^'\\n]+'|[^\\s"',;&}]+)`,
  'gi',
);

/** A field of a line, and all that stands behind it: also of names such as `tokenOfRobot`. */
export const CALLED_IN_LINE = new RegExp(`((?:${NAME})[\\w-]{0,80}["']?\\s*:\\s*)(?!\\s*(?:#|$)).+$`, 'i');
