import { Lexer } from 'yaml';
import type { TextError } from '../read-error';
import { MARKS, SCALAR } from './lexer-marks';

/**
 * Returns a function that finds the first character in a part of a text at which Go begins a new line and this parser does not:
 * what Go reads behind it, nobody else sees. Inside quotes it ends no line that matters. It must be called for the parts in order.
 *
 * @see sigs.k8s.io/yaml goyaml.v2/yamlprivateh.go is_break
 */
export function otherLineEndsIn(text: string): (start: number, end: number) => TextError | undefined {
  const offsets = LINE_END.test(text) ? outsideQuotes(text) : [];
  let next = 0;
  return (start, end) => {
    while ((offsets[next] ?? Infinity) < start) next += 1;
    const offset = offsets[next];
    if (offset === undefined || offset >= end) return undefined;
    const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
    return {
      offset,
      message: `the line end U+${code}, behind which kubectl reads a new line (remove it, or put the value in double quotes)`,
    };
  };
}

const LINE_END = /\r(?!\n)|[\u0085\u2028\u2029]/;

function outsideQuotes(text: string): number[] {
  const offsets: number[] = [];
  let start = 0;
  let isScalar = false;
  for (const source of new Lexer().lex(text)) {
    const isQuoted = !isScalar && /^["']/.test(source);
    if (!isQuoted) for (const { index } of source.matchAll(new RegExp(LINE_END, 'g'))) offsets.push(start + index);
    isScalar = source === SCALAR;
    if (!MARKS.has(source)) start += source.length;
  }
  return offsets;
}
