import type { Construct } from 'constructs';
import type { Diagnostic } from '../../core/diagnostic';
import type { FieldPath } from '../../core/field-path';
import { formatMessage } from '../../core/message';
import type { Pem } from '../../core/pem/pem-text';
import type { Entry } from './entry';
import type { InventoryId } from './inventory-id';

/** What all readers of one inventory share. */
export interface InventoryContext {
  readonly file: string;
  readonly report: (message: string) => void;
  /** Certificates by the path of their file, as it is written: a fleet has few of them. */
  readonly certificates: Map<string, Pem>;
}

/** The position of a reader in an inventory, and the receiver of its diagnostics. */
export class Reading {
  public constructor(
    public readonly context: InventoryContext,
    /** The scope for constructs that an entry names. Without it the entries are only validated. */
    public readonly scope?: Construct,
    private readonly place?: { readonly above: Reading; readonly step: string | number },
  ) {}

  public below(step: string | number): Reading {
    return new Reading(this.context, this.scope, { above: this, step });
  }

  /** Reports an error in an entry. Returns what a reader returns in this case. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the type that the reader would have returned
  public report<T>({ line }: Pick<Entry, 'line'>, id: InventoryId, error: Diagnostic): T | undefined {
    this.context.report(inventoryMessage(id, this.context.file, line, { ...error, path: this.path }));
    return undefined;
  }

  /** Computed only if there is an error to report. */
  private get path(): FieldPath {
    return this.place === undefined ? [] : [...this.place.above.path, this.place.step];
  }
}

/** A diagnostic with its line in an inventory. */
export function inventoryMessage(
  id: InventoryId,
  file: string,
  line: number,
  { path = [], found, expected, fix = `write ${expected}` }: Diagnostic,
): string {
  return formatMessage(`${file}:${line}`, { id, path, found, expected, fix, reference: DOCS });
}

const DOCS = 'cdk8s-openshift-image-registry docs/guide/fleet.md';
