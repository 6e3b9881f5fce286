import type { OrdinaryLines } from './ordinary-lines';

type Quote = '"' | "'";

/** A text in quotes that ends in its line; undefined if it does not, or has an escape that is not of the simplest. */
export function readQuoted(lines: OrdinaryLines, quote: Quote): string | undefined {
  const pattern = quote === '"' ? DOUBLE : SINGLE;
  pattern.lastIndex = lines.at;
  const [all] = pattern.exec(lines.text) ?? [];
  if (all === undefined) return undefined;
  lines.at += all.length;
  return inner(all, quote);
}

/** The text that quotes hold; undefined if they hold not all of it. */
export function textInQuotes(quoted: string, quote: Quote): string | undefined {
  const pattern = quote === '"' ? LONG_DOUBLE : LONG_SINGLE;
  return pattern.test(quoted) ? inner(quoted, quote) : undefined;
}

const DOUBLE = /"[^"\\\n]*(?:\\["\\n][^"\\\n]*)*"/y;
const SINGLE = /'[^'\n]*(?:''[^'\n]*)*'(?!')/y;
const LONG_DOUBLE = /^"[^"\\]*(?:\\["\\n][^"\\]*)*"$/;
const LONG_SINGLE = /^'[^']*(?:''[^']*)*'$/;

function inner(quoted: string, quote: Quote): string {
  const text = quoted.slice(1, -1);
  if (quote === "'") return text.includes("'") ? text.replaceAll("''", "'") : text;
  if (!text.includes('\\')) return text;
  return text.replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
}
