import type { FieldChange } from '../../core/edit';

/** A change of a document, and what it was meant for: the value that was there when somebody looked. */
export interface ExpectedChange {
  readonly change: FieldChange;
  readonly before: unknown;
}

/** Changes that are made one after the other, all or none. */
export type DocumentEdit = readonly ExpectedChange[];
