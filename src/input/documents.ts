import { Composer, Lexer, Parser, YAMLParseError, type Document, type ErrorCode } from 'yaml';
import { SCALARS } from './scalars';

/** The most tokens that are read of one text: its words, marks and line ends. More would take gigabytes. */
export const MAX_TOKENS = 4_000_000;

export class TooManyTokens extends Error {
  public override readonly message = `it has more than ${MAX_TOKENS} words and marks`;
}

/** The documents of a text, as they stand in it, each with its first error at most. Throws where there are too many tokens. */
export function* documentsIn(text: string): Generator<Document.Parsed> {
  const parser = new Parser();
  const composer = newComposer();
  let tokens = 0;
  let errors = 0;
  for (const source of new Lexer().lex(text)) {
    if (++tokens > MAX_TOKENS) throw new TooManyTokens();
    for (const token of parser.next(source)) {
      if (token.type === 'error' && ++errors > MAX_STRAY_TOKENS) continue;
      yield* composer.next(token);
    }
  }
  for (const token of parser.end()) yield* composer.next(token);
  yield* composer.end();
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
