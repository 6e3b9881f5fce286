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

/** Where a reader is in an inventory, and whom it tells what is wrong there. */
export class Reading {
  public constructor(
    public readonly context: InventoryContext,
    /** Where constructs are made of names. Without it only the entries are judged. */
    public readonly scope?: Construct,
    private readonly place?: { readonly above: Reading; readonly step: string | number },
  ) {}

  public below(step: string | number): Reading {
    return new Reading(this.context, this.scope, { above: this, step });
  }

  /** Tells what is wrong with an entry. Gives what a reader gives then. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- whatever the reader would have read
  public report<T>({ line }: Pick<Entry, 'line'>, id: InventoryId, error: Diagnostic): T | undefined {
    this.context.report(inventoryMessage(id, this.context.file, line, { ...error, path: this.path }));
    return undefined;
  }

  /** Put together where something is wrong only. */
  private get path(): FieldPath {
    return this.place === undefined ? [] : [...this.place.above.path, this.place.step];
  }
}

/** What is wrong at one line of an inventory. */
export function inventoryMessage(
  id: InventoryId,
  file: string,
  line: number,
  { path = [], found, expected, fix = `write ${expected}` }: Diagnostic,
): string {
  return formatMessage(`${file}:${line}`, { id, path, found, expected, fix, reference: DOCS });
}

const DOCS = 'cdk8s-openshift-image-registry docs/guide/fleet.md';
