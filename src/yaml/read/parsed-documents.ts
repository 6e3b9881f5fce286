import { Parser, type Document } from 'yaml';
import { DEEPEST } from '../deepest';
import { UnreadableText } from '../read-error';
import { hasOtherLineEnds, mayHaveBlocks } from './block-text';
import { firstErrorComposer } from './first-error-composer';
import { withoutOtherLineEnds } from './other-line-ends';
import { isReadOtherwise, readLineEnds } from './text-with-line-ends';
import { tokensOf } from './tokens-of';

/** How many tokens (words, marks and line ends) a text may have. More would need gigabytes of memory. */
const MAX_TOKENS = 4_000_000;

/** The documents of a text, in order, each with at most its first error. Throws an `UnreadableText`. */
export function* parsedDocuments(text: string, mostTokens = MAX_TOKENS): Generator<Document.Parsed> {
  const hasOthers = isReadOtherwise(text);
  for (const document of composedDocuments(text, mostTokens)) {
    if (hasOthers) readLineEnds(document, text);
    yield document;
  }
}

function* composedDocuments(text: string, mostTokens: number): Generator<Document.Parsed> {
  const parser = new Parser();
  // Only blocks are read again from their tokens.
  const composer = firstErrorComposer(hasOtherLineEnds(text) && mayHaveBlocks(text));
  let tokens = 0;
  let errors = 0;
  for (const source of tokensOf(withoutOtherLineEnds(withLineEnd(text)))) {
    if (++tokens > mostTokens) throw new UnreadableText(`it has more than ${mostTokens} words and marks`, 0);
    for (const token of parser.next(source)) {
      if (token.type === 'error' && ++errors > MAX_STRAY_TOKENS) continue;
      yield* composer.next(token);
    }
    throwIfTooDeep(parser);
  }
  for (const token of parser.end()) yield* composer.next(token);
  // A text without a document can have errors too, such as directives that nothing follows.
  yield* composer.end(true, text.length);
}

/** For the parser, a quote closes a text at whose end it stands, also one that is escaped. */
function withLineEnd(text: string): string {
  return text.endsWith('\\"') || text.endsWith("''") ? `${text}\n` : text;
}

/** Called before the composer, which recurses: V8 does not survive every stack overflow. */
function throwIfTooDeep({ stack, offset }: Parser): void {
  if (stack.length > DEEPEST) throw new UnreadableText(`it is nested deeper than ${DEEPEST} levels`, offset);
}

/** Each one creates an error with a stack trace, and in a text that is not YAML every character may be one. */
const MAX_STRAY_TOKENS = 100;
