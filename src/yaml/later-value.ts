import type { FieldPath } from '../core/field-path';

/** A value that a tool or the cluster fills in later, so that nobody knows it here. */
export interface LaterValue {
  readonly path: FieldPath;
  /** The text that has its place until then. */
  readonly text: string;
}
