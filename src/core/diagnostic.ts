import type { FieldPath } from './field-path';

/**
 * Something that is wrong with a value, as far as whoever finds it knows: a check of a format knows what stands there and
 * what would be right, a schema the place, a rule its id and what to do. Each adds what it knows.
 */
export interface Diagnostic {
  /** The first half of `found X, expected Y.`: what stands there, short. Never the value of a secret. */
  readonly found: string;
  /** The second half: what would be right. */
  readonly expected: string;
  /**
   * Where it stands, from what was looked at.
   * @default - what was looked at is wrong as a whole
   */
  readonly path?: FieldPath;
  /**
   * The text, number or boolean that stands there.
   * @default - it is something else, a secret, or too long to be shown
   */
  readonly value?: unknown;
  /**
   * The name or the value that was probably meant, as it is, without quotes.
   * @default - nobody can tell
   */
  readonly suggestion?: string;
  /**
   * What to do about it, as an imperative.
   * @default - `expected` says it all
   */
  readonly fix?: string;
  /**
   * The fact that says so: repository, file and symbol. Messages show it as `source`.
   * @default - that of the rule, or of whoever asked for the check
   */
  readonly reference?: string;
  /**
   * The id that documentation and acknowledgements use, such as `IR203`.
   * @default - that of the rule, or of whoever asked for the check
   */
  readonly id?: string;
}

/** A diagnostic of which some fields are known for certain. */
export type DiagnosticWith<Known extends keyof Diagnostic> = Diagnostic & Required<Pick<Diagnostic, Known>>;

/** All that a message says, but for the object or the construct concerned. */
export type CompleteDiagnostic = DiagnosticWith<'id' | 'path' | 'fix' | 'reference'>;

/** What a diagnostic says where a word is known that was probably meant, and nothing where none is. */
export function suggest(meant: string | undefined): Pick<Diagnostic, 'suggestion' | 'fix'> {
  return meant === undefined ? {} : { suggestion: meant, fix: `write ${meant}` };
}
