import type { FieldPath } from '../../core/field-path';

/** A field that somebody else than the author of the manifest wrote. */
export interface ForeignField {
  readonly path: FieldPath;
  readonly why: string;
}

export function field(path: FieldPath, why: string): ForeignField {
  return { path, why };
}
