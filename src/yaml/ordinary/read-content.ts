import { isSpace, type OrdinaryLines } from './ordinary-lines';
import { readAlias, readAnchored } from './read-anchored';
import { readBlockText } from './read-block-text';
import { readFlow } from './read-flow';
import { closesQuote, readQuoted, textInQuotes } from './read-quoted';

/**
 * The value that begins in a line: brackets and texts may go on in lines that are indented deeper. Behind it
 * the lines are at the next one.
 *
 * @param indent the column of the map or list that has it
 * @param depth how many maps and lists it is in
 */
export function readContent(lines: OrdinaryLines, indent: number, depth: number): unknown {
  const first = lines.text.charAt(lines.at);
  if (first === '|' || first === '>') return readBlockText(lines, indent);
  if (first === '"' || first === "'") return readText(lines, first, indent);
  if (first === '*') return ended(lines, readAlias(lines), indent);
  if (first === '&') return readAnchored(lines, () => readContent(lines, indent, depth));
  return first === '{' || first === '['
    ? ended(lines, readFlow(lines, indent, depth), indent)
    : readPlain(lines, indent);
}

function readText(lines: OrdinaryLines, quote: '"' | "'", indent: number): unknown {
  const text = readQuoted(lines, quote);
  return text === undefined ? readLongQuoted(lines, quote, indent) : ended(lines, text, indent);
}

/** A value that ends in its line; undefined if anything else follows. */
function ended(lines: OrdinaryLines, value: unknown, indent: number): unknown {
  if (value === undefined || !endsHere(lines)) return undefined;
  lines.next();
  return lines.indent <= indent ? value : undefined;
}

/** Whether only a comment follows, behind a space. */
function endsHere({ at, end, text }: OrdinaryLines): boolean {
  if (at === end) return true;
  let next = at;
  while (isSpace(text.charCodeAt(next))) next += 1;
  return next > at && text.charAt(next) === '#';
}

function readPlain(lines: OrdinaryLines, indent: number): unknown {
  const { at, end, text } = lines;
  if (!PLAIN_START.test(text.charAt(at)) || lines.isItem) return undefined;
  const line = text.slice(at, end);
  const comment = line.search(COMMENT);
  const first = comment < 0 ? line : withoutSpaces(line.slice(0, comment));
  if (!isPlain(first)) return undefined;
  lines.next();
  const plain = lines.indent > indent && comment < 0 ? longPlain(lines, first, end, indent) : first;
  if (plain === undefined || lines.indent > indent) return undefined;
  return lines.resolve(plain);
}

/** Without those of YAML behind it: other languages have spaces that are text. */
function withoutSpaces(text: string): string {
  let end = text.length;
  while (isSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function longPlain(lines: OrdinaryLines, first: string, firstEnd: number, indent: number): string | undefined {
  let plain: string | undefined = first;
  let read = firstEnd;
  while (lines.indent > indent && plain !== undefined) {
    const next = lines.rest;
    if (!LONG_PLAIN_START.test(next) || lines.isItem || COMMENT.test(next) || !isPlain(next)) return undefined;
    plain = foldedOnto(plain, lines, read);
    read = lines.end;
    lines.next();
  }
  return plain;
}

/** Whether nothing in a text makes it a key. */
function isPlain(text: string): boolean {
  return !KEY_MARK.test(text);
}

const COMMENT = /[ \t]#/;
const KEY_MARK = /:(?:[ \t]|$)/;
const PLAIN_START = /[\w./~$(<=+^;\p{L}-]/u;
const LONG_PLAIN_START = /^[^#?:%@]/;

/** Each line is looked at once: a text may have as many of them as a file. */
function readLongQuoted(lines: OrdinaryLines, quote: '"' | "'", indent: number): string | undefined {
  let quoted: string | undefined = lines.rest;
  if (closesQuote(quoted.slice(1), quote) !== false) return undefined;
  for (;;) {
    const read = lines.end;
    lines.next();
    const isLast = closesQuote(lines.rest, quote);
    if (lines.indent <= indent || isLast === undefined) return undefined;
    quoted = foldedOnto(quoted, lines, read);
    if (quoted === undefined) return undefined;
    if (!isLast) continue;
    lines.next();
    return lines.indent <= indent ? textInQuotes(quoted, quote) : undefined;
  }
}

/**
 * A text with the rest of the line behind it: as a space, or as the empty lines between them. Undefined if there was a
 * comment, which ends some texts and belongs to others.
 *
 * @param read where the line before it ends
 */
function foldedOnto(before: string, { text, at, rest }: OrdinaryLines, read: number): string | undefined {
  const gap = text.slice(read, at);
  if (gap.includes('#')) return undefined;
  const lines = gap.split('\n').length - 1;
  return `${before}${lines === 1 ? ' ' : '\n'.repeat(lines - 1)}${rest}`;
}
