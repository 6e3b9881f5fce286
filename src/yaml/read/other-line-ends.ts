import type { TextError } from '../read-error';
import { MARKS, SCALAR } from './lexer-marks';
import { tokensOf } from './tokens-of';

/** Who reads a text: what kubectl sees matters in manifests only. */
export type ReadBy = 'kubectl' | 'product';

/**
 * Returns a function that finds the first character in a part of a text at which Go begins a new line and this parser does not,
 * if Go reads something behind it in the same line that nobody else sees. Inside quotes it ends no line that matters. It must be
 * called for the parts in order.
 *
 * @param reader who reads the text: for the product itself a comment ends where this parser ends it
 * @see sigs.k8s.io/yaml goyaml.v2/yamlprivateh.go is_break
 */
export function otherLineEndsIn(text: string, reader: ReadBy): (start: number, end: number) => TextError | undefined {
  const found = lineEndsIn(text).filter(({ hides, isInComment }) => hides && !(isInComment && reader === 'product'));
  let next = 0;
  return (start, end) => {
    while ((found[next]?.offset ?? Infinity) < start) next += 1;
    const lineEnd = found[next];
    return lineEnd === undefined || lineEnd.offset >= end ? undefined : errorAt(text, lineEnd);
  };
}

/** The text with blanks for those that Go reads as no part of a value. All else keeps its place. */
export function withoutOtherLineEnds(text: string): string {
  let written = '';
  let from = 0;
  for (const { offset, isNoText } of lineEndsIn(text)) {
    if (!isNoText) continue;
    written += `${text.slice(from, offset)} `;
    from = offset + 1;
  }
  return written + text.slice(from);
}

interface LineEnd {
  readonly offset: number;
  readonly isInComment: boolean;
  /** Whether it is behind a value, or escaped. */
  readonly isNoText: boolean;
  /** Whether Go reads what is behind it as something else. */
  readonly hides: boolean;
}

function errorAt(text: string, { offset, isInComment }: LineEnd): TextError {
  const character = text.charAt(offset);
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  const elsewhere = isInComment ? 'remove it' : 'remove it, or put the value in double quotes';
  const fix = character === '\r' ? 'save the file with line ends LF' : elsewhere;
  return { offset, message: `the line end U+${code}, behind which kubectl reads a new line (${fix})` };
}

const LINE_END = /\r(?!\n)|[\u0085\u2028\u2029]/;

/** What Go reads as nothing behind such a line end. */
const NOTHING = / *(?:$|[\r\n\u0085\u2028\u2029])/y;
const NOTHING_OR_COMMENT = / *(?:$|[#\r\n\u0085\u2028\u2029])/y;

/** A text is asked for its errors, and read, one after the other. */
let last: { readonly text: string; readonly found: readonly LineEnd[] } | undefined;

function lineEndsIn(text: string): readonly LineEnd[] {
  if (!LINE_END.test(text)) return [];
  if (last?.text !== text) last = { text, found: foundIn(text) };
  return last.found;
}

function foundIn(text: string): LineEnd[] {
  const found: LineEnd[] = [];
  let start = 0;
  let isScalar = false;
  let isBelowHeader = false;
  for (const source of tokensOf(text)) {
    const isQuoted = !isScalar && /^["']/.test(source);
    if (!isQuoted && LINE_END.test(source)) {
      const token = tokenOf(source, start, isScalar, isBelowHeader);
      for (const { index } of source.matchAll(new RegExp(LINE_END, 'g'))) found.push(lineEnd(text, token, index));
    }
    if (isQuoted) found.push(...escapedIn(source, start));
    if (isScalar) isBelowHeader = false;
    else if (/^[|>]/.test(source)) isBelowHeader = true;
    isScalar = source === SCALAR;
    if (!MARKS.has(source)) start += source.length;
  }
  return found;
}

/** The line ends behind a backslash in double quotes. */
function escapedIn(source: string, start: number): LineEnd[] {
  if (!source.startsWith('"')) return [];
  return Array.from(source.matchAll(/\\(?:\r\n|[^])/g))
    .filter(([escape]) => LINE_END.test(escape))
    .map(({ index }) => ({ offset: start + index + 1, isInComment: false, isNoText: true, hides: false }));
}

/** What is asked once of a token, however many line ends it has. */
interface Token {
  readonly source: string;
  readonly start: number;
  readonly isScalar: boolean;
  readonly isBelowHeader: boolean;
  readonly lastLine: number;
  /** The blanks with which lines of a block scalar begin; undefined if Go finds others. */
  readonly margin: string | undefined;
}

function tokenOf(source: string, start: number, isScalar: boolean, isBelowHeader: boolean): Token {
  const margin = isScalar && isBelowHeader ? marginOf(source) : undefined;
  return { source, start, isScalar, isBelowHeader, lastLine: source.lastIndexOf('\n'), margin };
}

function lineEnd(text: string, token: Token, index: number): LineEnd {
  const { source, start, isScalar, isBelowHeader, lastLine } = token;
  const offset = start + index;
  const isInComment = !isScalar && source.startsWith('#');
  const isInBlock = isScalar && isBelowHeader;
  const isLast = index > lastLine && isMatchAt(NOTHING_OR_COMMENT, text, offset + 1);
  const isBehindValue = isScalar && !isBelowHeader && isLast;
  // Behind the header of a block scalar it adds a line to the text.
  const isHarmless = isInBlock
    ? isLineOf(token, index + 1)
    : isBehindValue || (isInComment && isLast && !isBelowHeader);
  return { offset, isInComment, isNoText: isBehindValue, hides: !isHarmless };
}

/** Whether Go reads what is at a place of a block scalar as a line of it. */
function isLineOf({ source, margin }: Token, at: number): boolean {
  if (isMatchAt(NOTHING, source, at)) return true;
  return margin !== undefined && source.startsWith(margin, at);
}

function marginOf(block: string): string | undefined {
  if (!FIRST_LINE.test(block)) return undefined;
  let indent = Infinity;
  for (const [, blanks = ''] of block.matchAll(/(?:^|\n)( *)[^ \r\n\u0085\u2028\u2029]/g))
    indent = Math.min(indent, blanks.length);
  return ' '.repeat(Math.max(1, indent));
}

/** Go finds the indentation of the block at its first line. */
const FIRST_LINE = /^(?: *\r?\n)* *[^ \r\n\u0085\u2028\u2029]/;

function isMatchAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
