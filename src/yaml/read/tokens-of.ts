import { Lexer } from 'yaml';
import { memoize } from '../../core/caching/memoize';

/**
 * The tokens of a text. A document is asked for its line ends, its nodes and its comments one after the other, and so is what
 * comes out of an edit of it.
 */
export function tokensOf(text: string): Iterable<string> {
  return text.length > MOST_KEPT ? new Lexer().lex(text) : keptTokens(text);
}

/** Of longer texts, the tokens would take as much memory as all else. */
const MOST_KEPT = 16 * 1024;

const keptTokens = memoize((text) => [...new Lexer().lex(text)], 8);
