import { isScalar, parseDocument, Scalar, visit, type Document } from 'yaml';
import { hasOtherLineEnds, lineEndOf, otherBlockText } from './block-text';

/**
 * Reads again each text in quotes or in a block with a line end that Go knows and this parser does not: Go drops the blanks around
 * it, and writes some as line feeds.
 *
 * @param text the text of the document, which the places in it count from
 * @see sigs.k8s.io/yaml goyaml.v2/scannerc.go yaml_parser_scan_flow_scalar
 */
export function readLineEnds(document: Document.Parsed, text: string): void {
  visit(document, {
    Scalar(_, node) {
      const { range, type, value } = node;
      if (!range || typeof value !== 'string') return;
      const source = text.slice(range[0], range[1]);
      if (type === Scalar.QUOTE_DOUBLE && isReadOtherwise(source)) node.value = doubleQuoted(source);
      if (isBlock(type) && isCut(source, text.length - range[0])) node.value = value.replace(/\n$/, '');
      if (type === Scalar.QUOTE_SINGLE && hasOtherLineEnds(source)) node.value = singleQuoted(source);
      node.value = otherBlockText(node, text)?.text ?? node.value;
    },
  });
}

function isBlock(type: unknown): boolean {
  return type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
}

/** Whether a text ends in the last line of a block. */
function isCut(source: string, length: number): boolean {
  return source.length === length && /[^ \n]/.test(source.slice(source.lastIndexOf('\n') + 1));
}

/**
 * Whether Go may read the line ends of a text otherwise than this parser, which also reads a blank for an empty line behind an
 * escaped line end, and a line end behind the last line of a block.
 */
export function isReadOtherwise(text: string): boolean {
  return !text.endsWith('\n') || hasOtherLineEnds(text) || /\\\r?\n[ \t]*\r?\n/.test(text);
}

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/g;
const BLANKS = /[ \t\n\r\u0085\u2028\u2029]+/g;

/** Blanks in double quotes; before them perhaps a line end that is escaped, or another escape. */
const BLANKS_OR_ESCAPE = /\\[\n\r\u0085\u2028\u2029][ \t\n\r\u0085\u2028\u2029]*|\\[^]|[ \t\n\r\u0085\u2028\u2029]+/g;

function singleQuoted(source: string): string {
  return source.slice(1, -1).replaceAll("''", "'").replace(BLANKS, folded);
}

function doubleQuoted(source: string): string {
  if (!source.includes('\\')) return source.slice(1, -1).replace(BLANKS, folded);
  const inOneLine = source.replace(BLANKS_OR_ESCAPE, (all) => {
    if (/^\\[^\n\r\u0085\u2028\u2029]/.test(all)) return all;
    return JSON.stringify(all.startsWith('\\') ? lineEndsIn(all).slice(1).join('') : folded(all)).slice(1, -1);
  });
  const { contents } = parseDocument(inOneLine);
  return isScalar(contents) ? String(contents.value) : source;
}

/** What blanks and line ends in quotes stand for. */
function folded(blanks: string): string {
  const [first, ...others] = lineEndsIn(blanks);
  if (first === undefined) return blanks;
  if (first !== '\n') return [first, ...others].join('');
  return others.length === 0 ? ' ' : others.join('');
}

function lineEndsIn(text: string): string[] {
  return (text.match(LINE_END) ?? []).map(lineEndOf);
}
