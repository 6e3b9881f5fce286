import type { DiagnosticWith } from '../core/diagnostic';
import type { ReleaseSpan } from '../core/release';

/** Something in an object that the API server refuses or, for kind `null`, drops. */
export interface SchemaDiagnostic extends DiagnosticWith<'path'> {
  readonly kind: SchemaErrorKind;
  /** The releases that have the field, for kind `release`. */
  readonly span?: ReleaseSpan;
}

export type SchemaErrorKind =
  /** No release has the field. */
  | 'unknown'
  /** Other releases have the field. */
  | 'release'
  | 'type'
  /** Not refused: the API server silently drops the field. */
  | 'null'
  | 'required'
  | 'enum'
  | 'pattern'
  | 'format'
  | 'bounds'
  /** An invalid key of a map with user-defined keys. */
  | 'key'
  /** A duplicate item of a set, or a duplicate key in a list map. */
  | 'duplicate'
  /** Fields that contradict each other. */
  | 'rule';
