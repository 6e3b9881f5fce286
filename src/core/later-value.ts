import type { FieldPath } from './field-path';

/** A value that a tool or the cluster fills in later, so that nobody knows it here. */
export interface LaterValue {
  readonly path: FieldPath;
  /** What stands there until then. */
  readonly text: string;
}
