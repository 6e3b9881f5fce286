import type { FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { nearest } from '../../core/nearest';
import { keyPlace } from '../../credentials/key-place';

/**
 * The path to report for a missing key of a Secret: the key that is probably a misspelling of it, otherwise the first
 * unused key, otherwise the object.
 */
export function placeOfMissing(manifest: Manifest, keys: readonly string[], wanted: readonly string[]): FieldPath {
  const stray = keys.filter((key) => !wanted.includes(key));
  const missing = wanted.filter((key) => !keys.includes(key));
  const meant = stray.find((key) => nearest(key, missing) !== undefined) ?? stray[0];
  return meant === undefined ? [] : keyPlace(manifest, meant);
}
