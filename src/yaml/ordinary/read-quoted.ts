import type { OrdinaryLines } from './ordinary-lines';

type Quote = '"' | "'";

/** A text in quotes that ends in its line; undefined if it does not, or has an escape that is not of the simplest. */
export function readQuoted(lines: OrdinaryLines, quote: Quote): string | undefined {
  const pattern = quote === '"' ? DOUBLE : SINGLE;
  pattern.lastIndex = lines.at;
  const [all] = pattern.exec(lines.text) ?? [];
  if (all === undefined) return undefined;
  lines.at += all.length;
  if (SEPARATOR.test(all)) {
    // Go drops the blanks around it.
    if (SEPARATOR_BY_BLANK.test(all)) return undefined;
    lines.separators += separatorsIn(all);
  }
  return textInQuotes(all, quote);
}

/** How many separators of lines and paragraphs a text has, of which Go makes line ends. */
export function separatorsIn(text: string): number {
  return SEPARATOR.test(text) ? text.split(SEPARATOR).length - 1 : 0;
}

const SEPARATOR = /[\u2028\u2029]/;
const SEPARATOR_BY_BLANK = /[\u2028\u2029][ \t\u2028\u2029]|[ \t][\u2028\u2029]/;

/**
 * Whether the quote that is open where a line begins closes at its end; undefined if it closes before, or the line has an
 * escape that is not of the simplest.
 */
export function closesQuote(line: string, quote: Quote): boolean | undefined {
  const [, close] = (quote === '"' ? DOUBLE_LINE : SINGLE_LINE).exec(line) ?? [];
  return close === undefined ? undefined : close !== '';
}

/** With the escapes of JSON, but those of halves of characters, of which two are one, and of what no text has. */
const DOUBLE = /"[^"\\\n]*(?:\\(?:["\\nt/]|u(?![dD][89a-fA-F]|00[01])[\da-fA-F]{4})[^"\\\n]*)*"/y;
const SINGLE = /'[^'\n]*(?:''[^'\n]*)*'(?!')/y;
const DOUBLE_LINE = /^[^"\\]*(?:\\["\\n][^"\\]*)*("?)$/;
const SINGLE_LINE = /^[^']*(?:''[^']*)*('?)$/;

/** The text that quotes hold. */
export function textInQuotes(quoted: string, quote: Quote): string {
  const text = quoted.slice(1, -1);
  if (quote === "'") return text.includes("'") ? text.replaceAll("''", "'") : text;
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPED, (_, escaped: string, code?: string) =>
    code === undefined ? (BREAKS.get(escaped) ?? escaped) : String.fromCharCode(parseInt(code, 16)),
  );
}

const ESCAPED = /\\(u([\da-fA-F]{4})|.)/g;
const BREAKS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
]);
