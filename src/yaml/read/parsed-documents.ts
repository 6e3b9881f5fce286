import { Lexer, Parser, type Document } from 'yaml';
import { UnreadableText } from '../read-error';
import { firstErrorComposer } from './first-error-composer';

/** The most tokens that are read of one text: its words, marks and line ends. More would take gigabytes. */
export const MAX_TOKENS = 4_000_000;

/** The deepest that maps and lists may be nested. Kubernetes has no object of half that depth. */
export const DEEPEST = 200;

/** The documents of a text in their order, each with at most its first error. Throws an `UnreadableText`. */
export function* parsedDocuments(text: string, mostTokens = MAX_TOKENS): Generator<Document.Parsed> {
  const parser = new Parser();
  const composer = firstErrorComposer();
  let tokens = 0;
  let errors = 0;
  for (const source of new Lexer().lex(text)) {
    if (++tokens > mostTokens) throw new UnreadableText(`it has more than ${mostTokens} words and marks`, 0);
    for (const token of parser.next(source)) {
      if (token.type === 'error' && ++errors > MAX_STRAY_TOKENS) continue;
      yield* composer.next(token);
    }
    throwIfTooDeep(parser);
  }
  for (const token of parser.end()) yield* composer.next(token);
  // Also a stream without a document may have errors, such as directives with nothing behind them.
  yield* composer.end(true, text.length);
}

/** Before it is composed, which takes a level of the stack for each: V8 does not survive every overflow. */
function throwIfTooDeep({ stack, offset }: Parser): void {
  if (stack.length > DEEPEST) throw new UnreadableText(`it is nested deeper than ${DEEPEST} levels`, offset);
}

/** Each costs an error with its stack, and of what is no YAML at all every character is one. */
const MAX_STRAY_TOKENS = 100;
