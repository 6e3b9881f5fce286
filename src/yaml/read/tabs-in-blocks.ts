import { Scalar, visit, type Document } from 'yaml';
import type { TextError } from '../read-error';

/**
 * The first tab before the first text of a block whose header does not say how wide the margin is. Go looks for the margin
 * there, and this parser reads the tab as text.
 *
 * @param text the text of the document, which the places in it count from
 * @see sigs.k8s.io/yaml goyaml.v2/scannerc.go yaml_parser_scan_block_scalar_breaks
 */
export function tabInMargin(document: Document.Parsed, text: string): TextError | undefined {
  let found: TextError | undefined;
  visit(document, {
    Scalar(_, { range, type }) {
      if (!range || (type !== Scalar.BLOCK_LITERAL && type !== Scalar.BLOCK_FOLDED)) return undefined;
      const [, blanks] = BLANKS_AND_TAB.exec(text.slice(range[0], range[1])) ?? [];
      if (blanks === undefined) return undefined;
      found = { offset: range[0] + blanks.length, message: MESSAGE };
      return visit.BREAK;
    },
  });
  return found;
}

/** Whether a line begins with a tab, or with blanks and a tab. */
export function hasTabInMargin(text: string): boolean {
  return /^ *\t/m.test(text);
}

const BLANKS_AND_TAB = /^([|>][-+]?(?:[ \t][^\n]*)?\r?\n(?: *(?:\r\n|[\n\r\u0085\u2028\u2029]))* *)\t/;

const MESSAGE =
  'a tab before the first text of a block below | or > (use spaces, or write the width of the margin: |2)';
