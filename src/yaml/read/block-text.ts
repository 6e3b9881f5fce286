import type { Scalar } from 'yaml';

/** A text below | or > in a document. */
interface BlockText {
  readonly text: string;
  /** Where the first line begins that is no part of it. */
  readonly end: number;
  /** Whether Go reads all of it that this parser reads. */
  readonly isWhole: boolean;
}

/**
 * A text below | or > as Go reads it, if it has a line end that is none to this parser.
 *
 * @param text the text of the document, which the places in it count from
 */
export function otherBlockText({ range, srcToken }: Scalar, text: string): BlockText | undefined {
  if (!range || srcToken?.type !== 'block-scalar') return undefined;
  const [start, end] = range;
  const source = text.slice(start, endOfLines(text, end));
  if (!hasOtherLineEnds(source)) return undefined;
  const read = blockText(source, srcToken.indent);
  // The parser may get a line feed behind the end of the text, which is no part of it.
  return { text: read.text, end: start + read.length, isWhole: start + read.length >= Math.min(end, text.length) };
}

/** Where the empty lines end that begin at a place: this parser may read them as no part of the block. */
function endOfLines(text: string, start: number): number {
  BLANKS.lastIndex = start;
  let end = start + (BLANKS.exec(text)?.[0].length ?? 0);
  while (end < text.length && end > start && text.charAt(end - 1) === ' ') end -= 1;
  return end;
}

const BLANKS = /[ \n\r\u0085\u2028\u2029]*/y;

/** A line end of Go that is none to this parser. */
export const OTHER_LINE_END = /\r(?!\n)|[\u0085\u2028\u2029]/;

export function hasOtherLineEnds(text: string): boolean {
  return OTHER_LINE_END.test(text);
}

/** Whether a text may have one below | or >. */
export function mayHaveBlocks(text: string): boolean {
  return /[|>]/.test(text);
}

/**
 * @param source the header, and the lines below it
 * @param outer the indentation of what the block is a value of
 * @see sigs.k8s.io/yaml goyaml.v2/scannerc.go yaml_parser_scan_block_scalar, yaml_parser_scan_block_scalar_breaks
 */
function blockText(source: string, outer: number): { readonly text: string; readonly length: number } {
  const [header = ''] = /^[^\n]*\n?/.exec(source) ?? [];
  const lines = source.slice(header.length);
  const margin = marginOf(lines, outer, /^.[-+]?(\d)/.exec(header)?.[1]);
  let [text, end, breaks, isBlank, length] = ['', '', '', false, header.length];
  for (const [all, line = '', lineEnd = ''] of lines.matchAll(LINE)) {
    if (/[^ ]/.test(line.slice(0, margin))) break;
    const own = line.slice(margin);
    if (own !== '') {
      const isIndented = /^[ \t]/.test(own);
      const isFolded = header.startsWith('>') && end === '\n' && !isBlank && !isIndented;
      text += `${isFolded ? (breaks === '' ? ' ' : '') : end}${breaks}${own}`;
      [end, breaks, isBlank] = [lineEndOf(lineEnd), '', isIndented];
    } else breaks += lineEndOf(lineEnd);
    length += all.length;
  }
  if (!/^.\d?-/.test(header)) text += end;
  if (/^.\d?\+/.test(header)) text += breaks;
  return { text, length };
}

const LINE = /([^\n\r\u0085\u2028\u2029]*)(\r\n|[\n\r\u0085\u2028\u2029]|$)/g;

/** What a line end is in a text: only these two stay as they are. */
export function lineEndOf(lineEnd: string): string {
  return /^[\u2028\u2029]?$/.test(lineEnd) ? lineEnd : '\n';
}

/** @param digit what the header says about it; otherwise the widest line up to the first text shows it */
function marginOf(lines: string, outer: number, digit: string | undefined): number {
  if (digit !== undefined) return outer + Number(digit);
  const [leading = ''] = /^[ \n\r\u0085\u2028\u2029]*/.exec(lines) ?? [];
  return leading.split(/[\n\r\u0085\u2028\u2029]/).reduce((most, { length }) => Math.max(most, length), outer + 1);
}
