import type { TextError } from '../read-error';
import { OTHER_LINE_END } from './block-text';
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
    return lineEnd === undefined || lineEnd.offset >= end ? undefined : lineEndError(text, lineEnd);
  };
}

/**
 * The text with blanks for those that Go reads as no part of a value, and line feeds for those in empty lines, where they end no
 * block. All else keeps its place.
 */
export function withoutOtherLineEnds(text: string): string {
  const lines = withEmptyLines(text);
  let written = '';
  let from = 0;
  for (const { offset, isNoText } of lineEndsIn(text)) {
    if (!isNoText) continue;
    written += `${lines.slice(from, offset)} `;
    from = offset + 1;
  }
  return written + lines.slice(from);
}

/** In quotes, what is behind such line ends must stand as far to the right as they do, or this parser finds no end of the text. */
function withEmptyLines(text: string): string {
  if (!OTHER_LINE_END.test(text)) return text;
  return text.replace(EMPTY_LINES, (blanks, offset: number) => {
    const end = offset + blanks.length;
    const lines = blanks.endsWith('\r') && text.charAt(end) === '\n' ? blanks.slice(0, -1) : blanks;
    const isNothing = lines !== blanks || end === text.length || text.charAt(end) === '\n';
    if (!isNothing && lines.length - 1 - lastLineEndIn(lines) < lines.search(/[^ ]/)) return blanks;
    return lines.replace(/[^ ]/g, '\n') + blanks.slice(lines.length);
  });
}

/** Blanks and line ends of Go with which a line begins, and perhaps the first character of the line end `\r\n`. */
const EMPTY_LINES = /(?<![^\n]) *[\r\u0085\u2028\u2029][ \r\u0085\u2028\u2029]*/g;

/** Where the last line end is that is none to this parser; -1 if there is none. */
export function lastLineEndIn(text: string): number {
  return Math.max(...['\r', '\u0085', '\u2028', '\u2029'].map((lineEnd) => text.lastIndexOf(lineEnd)));
}

interface LineEnd {
  readonly offset: number;
  readonly isInComment: boolean;
  /** Whether it is behind a value, or escaped. */
  readonly isNoText: boolean;
  /** Whether Go reads what is behind it as something else. */
  readonly hides: boolean;
}

export function lineEndError(
  text: string,
  { offset, isInComment }: Pick<LineEnd, 'offset' | 'isInComment'>,
): TextError {
  const character = text.charAt(offset);
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  const elsewhere = isInComment ? 'remove it' : 'remove it, or put the value in double quotes';
  const fix = character === '\r' ? 'save the file with line ends LF' : elsewhere;
  return { offset, message: `the line end U+${code}, behind which kubectl reads a new line (${fix})` };
}

/** What Go reads as nothing behind such a line end. */
const NOTHING_OR_COMMENT = / *(?:$|[#\r\n\u0085\u2028\u2029])/y;

/** A text is asked for its errors, and read, one after the other. */
let last: { readonly text: string; readonly found: readonly LineEnd[] } | undefined;

function lineEndsIn(text: string): readonly LineEnd[] {
  if (!OTHER_LINE_END.test(text)) return [];
  if (last?.text !== text) last = { text, found: foundIn(text) };
  return last.found;
}

function foundIn(text: string): LineEnd[] {
  const found: LineEnd[] = [];
  let start = 0;
  let isScalar = false;
  let isBelowHeader = false;
  for (const token of tokensOf(withEmptyLines(text))) {
    const source = MARKS.has(token) ? '' : text.slice(start, start + token.length);
    const isQuoted = !isScalar && /^["']/.test(source);
    const isInBlock = isScalar && isBelowHeader;
    if (isQuoted) found.push(...escapedIn(source, start));
    else if (!isInBlock && OTHER_LINE_END.test(source)) {
      const lastLine = source.lastIndexOf('\n');
      const isInComment = !isScalar && source.startsWith('#');
      const isText = isScalar || token === '\n';
      for (const { index } of source.matchAll(new RegExp(OTHER_LINE_END, 'g'))) {
        const isLast = index > lastLine && isMatchAt(NOTHING_OR_COMMENT, text, start + index + 1);
        const isNoText = isText && isLast;
        const isHarmless = isNoText || (isInComment && isLast && !isBelowHeader);
        found.push({ offset: start + index, isInComment, isNoText, hides: !isHarmless });
      }
    }
    if (isScalar) isBelowHeader = false;
    else if (/^[|>]/.test(source)) isBelowHeader = true;
    isScalar = token === SCALAR;
    start += source.length;
  }
  return found;
}

/** The line ends behind a backslash in double quotes. */
function escapedIn(source: string, start: number): LineEnd[] {
  if (!source.startsWith('"')) return [];
  return Array.from(source.matchAll(/\\(?:\r\n|[^])/g))
    .filter(([escape]) => OTHER_LINE_END.test(escape))
    .map(({ index }) => ({ offset: start + index + 1, isInComment: false, isNoText: true, hides: false }));
}

/** @param pattern sticky */
export function isMatchAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
