import { Composer, Lexer, Parser, YAMLParseError, type Document, type ErrorCode } from 'yaml';
import { UnreadableText } from './read-error';
import { SCALARS } from './scalars';

/** The most tokens that are read of one text: its words, marks and line ends. More would take gigabytes. */
export const MAX_TOKENS = 4_000_000;

/** The deepest that maps and lists may be nested. Kubernetes has no object of half that depth. */
export const DEEPEST = 200;

/** The documents of a text, as they stand in it, each with its first error at most. Throws an `UnreadableText`. */
export function* documentsIn(text: string, mostTokens = MAX_TOKENS): Generator<Document.Parsed> {
  const parser = new Parser();
  const composer = newComposer();
  let tokens = 0;
  let errors = 0;
  for (const source of new Lexer().lex(text)) {
    if (++tokens > mostTokens) throw new UnreadableText(`it has more than ${mostTokens} words and marks`, 0);
    for (const token of parser.next(source)) {
      if (token.type === 'error' && ++errors > MAX_STRAY_TOKENS) continue;
      yield* composer.next(token);
    }
    refuseDeep(parser);
  }
  for (const token of parser.end()) yield* composer.next(token);
  // Also a stream without a document may have errors, such as directives with nothing behind them.
  yield* composer.end(true, text.length);
}

/** Before it is composed, which takes a level of the stack for each: V8 does not survive every overflow. */
function refuseDeep({ stack, offset }: ParserParts): void {
  if (stack.length > DEEPEST) throw new UnreadableText(`it is nested deeper than ${DEEPEST} levels`, offset);
}

/** What the parser holds open, from the document to the innermost map or list, and how far it has read. */
interface ParserParts {
  readonly stack: readonly unknown[];
  readonly offset: number;
}

/** Each costs an error with its stack, and of what is no YAML at all every character is one. */
const MAX_STRAY_TOKENS = 100;

/** `uniqueKeys` takes time that grows with the square of the keys: `unfold` finds what stands there twice. */
const OPTIONS = { version: '1.1', schema: SCALARS, uniqueKeys: false, logLevel: 'silent' } as const;

/** The composer of the package would keep an error, with its stack, for each character that it does not understand. */
function newComposer(): Composer {
  const composer = new Composer(OPTIONS);
  const inner = composer as unknown as ComposerParts;
  inner.onError = (source, code, message, warning) => {
    if (warning === true || inner.errors.length > 0) return;
    const offset = typeof source === 'number' ? source : 'offset' in source ? source.offset : source[0];
    inner.errors.push(new YAMLParseError([offset, offset + 1], code, message));
  };
  return composer;
}

interface ComposerParts {
  errors: YAMLParseError[];
  onError: (
    source: number | readonly [number, ...number[]] | { readonly offset: number },
    code: ErrorCode,
    message: string,
    warning?: boolean,
  ) => void;
}
