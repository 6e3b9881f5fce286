import { isFilledInLater } from '../../../core/placeholder';

/** The settings of a profile. */
export type Profile = ReadonlyMap<string, string>;

/**
 * The sections of a credentials file by their names, or undefined where a line is of a form in which characters have other
 * meanings: the parser of the SDK then drops a line, or all of them, or stops. Source: aws-sdk-go internal/ini.
 */
export function credentialsFileIn(file: string): ReadonlyMap<string, Profile> | undefined {
  const sections = new Map<string, Map<string, string>>();
  let entries = new Map<string, string>();
  let isSkipped = false;
  const lines = file.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    // What is indented belongs to a line before it that has no value.
    isSkipped &&= /^[ \t]/.test(line);
    if (isSkipped && isPlain(line.trim())) continue;
    if (/^[ \t]*(?:[#;]|$)/.test(line)) continue;
    if (/[^\t -~]/.test(line) || line.trimStart().includes('\t')) return undefined;
    const text = line.trim();
    const section = /^\[ *([\w.-]+(?: +[\w.-]+)*) *\]$/.exec(text)?.[1];
    const [key, value] = keyAndValue(text);
    if (section !== undefined) {
      sections.set(section, (entries = new Map<string, string>()));
    } else if (isSkipped || key === '' || /[[\]]/.test(key) || !isPlain(key)) {
      return undefined;
    } else if (value !== '') {
      const plain = plainValue(value);
      if (plain === undefined) return undefined;
      entries.set(key, plain);
    } else if (index === lines.length - 1 || NUMBER.test(key)) {
      return undefined;
    } else {
      isSkipped = true;
    }
  }
  return sections;
}

/** Without a value where a line has none. */
function keyAndValue(text: string): readonly [key: string, value: string] {
  const at = text.search(/[=:]/);
  return at < 0 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** Without a comment. What is filled in later is taken for a plain text. */
function plainValue(value: string): string | undefined {
  if (isFilledInLater(value)) return value;
  const quoted = /^"([^"\\]*)"$/.exec(value)?.[1];
  if (quoted !== undefined) return quoted;
  const [plain = ''] = value.split(/ [#;]/, 1);
  return isPlain(plain) ? plain.trimEnd() : undefined;
}

/** Whether nothing begins as a comment, a text in quotes, or a number with a sign. */
function isPlain(text: string): boolean {
  return !/(?:^|[\s=:[\]])(?:[",#;]|[-.]{1,2}\d)/.test(text);
}

/** SDKs of older releases read numbers. */
const NUMBER = /^[\de][\da-fox.-]*$/i;
