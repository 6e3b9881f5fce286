import type { FieldPath } from '../core/field-path';
import type { Position } from './position';
import type { ReadError } from './read-error';

/** The data of one document of a text. */
export interface ReadValue {
  readonly value: unknown;
  /** The offset at which the document begins. */
  readonly start: number;
  /**
   * Where a field stands; where it is missing, the nearest thing around it.
   * @param within a place in the text that is the value of the field
   */
  readonly locate: (path: FieldPath, within?: Position) => Position;
}

export interface ReadValues {
  readonly values: readonly ReadValue[];
  readonly unreadable: readonly Omit<ReadError, 'file'>[];
}
