import type { FieldPath } from './field-path';

/**
 * A problem with a value. Each layer adds the fields that it knows: a format check sets `found` and `expected`, a schema
 * adds `path`, a rule adds `id` and `fix`.
 */
export interface Diagnostic {
  /** The X of `found X, expected Y.`: a short description of the current value. Never the value of a secret. */
  readonly found: string;
  /** The Y: a description of valid values. */
  readonly expected: string;
  /**
   * Path of the value, relative to the checked value.
   * @default - the checked value itself
   */
  readonly path?: FieldPath;
  /**
   * The current value, if it is a string, number or boolean.
   * @default - the value has another type, is a secret, or is too long to show
   */
  readonly value?: unknown;
  /**
   * The name or value that the user probably meant, without quotes.
   * @default - no suggestion
   */
  readonly suggestion?: string;
  /**
   * How to fix it, in the imperative.
   * @default - `expected` is enough
   */
  readonly fix?: string;
  /**
   * Where the requirement comes from: repository, file and symbol. Messages show it as `source`.
   * @default - the reference of the rule or of the caller
   */
  readonly reference?: string;
  /**
   * The id that documentation and acknowledgements use, such as `IR203`.
   * @default - the id of the rule or of the caller
   */
  readonly id?: string;
}

/** A diagnostic in which some of the optional fields are required. */
export type DiagnosticWith<Known extends keyof Diagnostic> = Diagnostic & Required<Pick<Diagnostic, Known>>;

/** Everything that a message contains except the object or construct concerned. */
export type CompleteDiagnostic = DiagnosticWith<'id' | 'path' | 'fix' | 'reference'>;

/** The `suggestion` and `fix` fields for the probably meant word; no fields if there is none. */
export function suggest(meant: string | undefined): Pick<Diagnostic, 'suggestion' | 'fix'> {
  return meant === undefined ? {} : { suggestion: meant, fix: `write ${meant} instead` };
}
