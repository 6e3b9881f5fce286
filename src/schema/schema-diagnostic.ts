import type { DiagnosticWith } from '../core/diagnostic';
import type { ReleaseSpan } from '../core/release';

/** Something in an object that the API server refuses. */
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
  /** The one kind that is not refused: the API server drops the field without a word. */
  | 'null'
  | 'required'
  | 'enum'
  | 'pattern'
  | 'format'
  | 'bounds'
  /** The key of a map that the user chooses, whatever is wrong with it. */
  | 'key'
  /** An item of a set, or the key of an item of a map, that stands there twice. */
  | 'duplicate'
  /** Fields that contradict each other. */
  | 'rule';
