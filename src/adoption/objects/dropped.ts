import type { ManifestReference } from '../../core/finding';
import type { FieldPath } from '../../core/field-path';

/** A field, or a whole object, that the app does not write. */
export interface Dropped {
  readonly object: ManifestReference;
  /** Empty for the whole object. */
  readonly path: FieldPath;
  readonly why: string;
}
