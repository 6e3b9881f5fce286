import type { Construct } from 'constructs';
import type { CompleteDiagnostic, Diagnostic } from '../core/diagnostic';
import type { FieldPath } from '../core/field-path';
import type { Pem } from '../core/pem/pem-text';
import type { Entry } from './entry';

/** What all readers of one text share. */
export interface EntryContext {
  readonly file: string;
  readonly report: (error: EntryError) => void;
  /** The page that explains the format of the text. */
  readonly reference: string;
  /** The ids of the diagnostics that any text may have. */
  readonly ids: Readonly<Record<EntryProblem, string>>;
  /** Certificates by the path of their file, as it is written: a fleet has few of them. */
  readonly certificates: Map<string, Pem>;
}

export type EntryProblem =
  /** It is no YAML, or not of the form that is expected. */
  | 'unreadable'
  /** An unknown name. */
  | 'name'
  /** A value of the wrong type, or a missing required value. */
  | 'value'
  /** An unknown platform or release. */
  | 'cluster';

/** The position of a reader in a text, and the receiver of its diagnostics. */
export class Reading {
  public constructor(
    public readonly context: EntryContext,
    /** The scope for constructs that an entry names. Without it the entries are only validated. */
    public readonly scope?: Construct,
    private readonly place?: { readonly above: Reading; readonly step: string | number },
  ) {}

  public below(step: string | number): Reading {
    return new Reading(this.context, this.scope, { above: this, step });
  }

  /** Reports an error in an entry. Returns what a reader returns in this case. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the type that the reader would have returned
  public report<T>(
    entry: Pick<Entry, 'line' | 'nameLine'>,
    id: EntryProblem | RuleId,
    error: Diagnostic,
  ): T | undefined {
    const line = id === 'name' ? (entry.nameLine ?? entry.line) : entry.line;
    this.context.report(entryError(id, this.context, line, { ...error, path: this.path }));
    return undefined;
  }

  /** Computed only if there is an error to report. */
  private get path(): FieldPath {
    return this.place === undefined ? [] : [...this.place.above.path, this.place.step];
  }
}

type RuleId = `IR${number}`;

/** What is wrong with an entry. */
export interface EntryError extends CompleteDiagnostic {
  /**
   * Its line in the text, counted from 1.
   * @default - the error is about the whole file
   */
  readonly line?: number;
}

export function entryError(
  id: EntryProblem | RuleId,
  { ids, reference }: Pick<EntryContext, 'ids' | 'reference'>,
  line: number,
  { path = [], found, expected, fix = `write ${expected}` }: Diagnostic,
): EntryError {
  return { line, id: id in ids ? ids[id as EntryProblem] : id, path, found, expected, fix, reference };
}
