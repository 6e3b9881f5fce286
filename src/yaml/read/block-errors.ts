import { Scalar, visit, type Document } from 'yaml';
import type { TextError } from '../read-error';
import { hasOtherLineEnds, mayHaveBlocks, OTHER_LINE_END, otherBlockText } from './block-text';
import { isMatchAt, lastLineEndIn, lineEndError } from './other-line-ends';

/**
 * The first error that Go finds in a text below | or >, and this parser does not.
 *
 * @param text the text of the document, which the places in it count from
 */
export function blockErrorIn(document: Document.Parsed, text: string): TextError | undefined {
  let found: TextError | undefined;
  visit(document, {
    Scalar(_, node) {
      found = tabInMargin(node, text) ?? lineEndBehind(node, text);
      return found && visit.BREAK;
    },
  });
  return found;
}

/** Whether a text with blocks has a line that begins with a tab, or with blanks and a tab, or line ends of Go that are none to this parser. */
export function mayHaveBlockErrors(text: string): boolean {
  return mayHaveBlocks(text) && (/^ *\t/m.test(text) || hasOtherLineEnds(text));
}

/**
 * A tab before the first text of a block whose header does not say how wide the margin is. Go looks for the margin there, and
 * this parser reads the tab as text.
 *
 * @see sigs.k8s.io/yaml goyaml.v2/scannerc.go yaml_parser_scan_block_scalar_breaks
 */
function tabInMargin({ range, type }: Scalar, text: string): TextError | undefined {
  if (!range || (type !== Scalar.BLOCK_LITERAL && type !== Scalar.BLOCK_FOLDED)) return undefined;
  const [, blanks] = BLANKS_AND_TAB.exec(text.slice(range[0], range[1])) ?? [];
  return blanks === undefined ? undefined : { offset: range[0] + blanks.length, message: TAB };
}

const BLANKS_AND_TAB = /^([|>][-+]?(?:[ \t][^\n]*)?\r?\n[ \n\r\u0085\u2028\u2029]*)\t/;

const TAB = 'a tab before the first text of a block below | or > (use spaces, or write the width of the margin: |2)';

/** A line end behind which Go reads no text of the block, but something else. */
function lineEndBehind(node: Scalar, text: string): TextError | undefined {
  const read = otherBlockText(node, text);
  if (read === undefined) return undefined;
  const [start = 0] = node.range ?? [];
  const source = text.slice(start, read.end);
  if (read.isWhole && (!/[\r\u0085\u2028\u2029]$/.test(source) || isMatchAt(NOTHING, text, read.end))) return undefined;
  const last = lastLineEndIn(source);
  const index = last < 0 ? text.slice(start).search(OTHER_LINE_END) : last;
  return lineEndError(text, { offset: start + index, isInComment: false });
}

/** What Go reads as nothing behind such a line end. */
const NOTHING = / *(?:$|[\r\n\u0085\u2028\u2029])/y;
