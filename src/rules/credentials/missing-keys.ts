import type { FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { nearest } from '../../core/nearest';
import { keyPlace } from '../../credentials/key-place';

/**
 * Where a Secret is to be mended that lacks a key: at the one that was meant to be it, as far as that can be seen, else at
 * the first that nobody reads, else at the object.
 */
export function placeOfMissing(manifest: Manifest, keys: readonly string[], wanted: readonly string[]): FieldPath {
  const stray = keys.filter((key) => !wanted.includes(key));
  const missing = wanted.filter((key) => !keys.includes(key));
  const meant = stray.find((key) => nearest(key, missing) !== undefined) ?? stray[0];
  return meant === undefined ? [] : keyPlace(manifest, meant);
}
