import type { DiagnosticWith } from '../core/diagnostic';
import type { ReleaseSpan } from '../core/release';

/** Something in an object that the API server rejects; kinds `null` and `server-side` only where it is applied server-side. */
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
  /** The API server drops the field, and server-side apply rejects it. */
  | 'null'
  /** The API server accepts the value; server-side apply alone rejects it. */
  | 'server-side'
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
