import { valueAt, type FieldPath } from '../core/field-path';
import type { Manifest } from '../core/manifest';

/** Where the keys of a Secret stand in whatever brings it: what wins stands first. */
const MAPS: readonly FieldPath[] = [
  ['stringData'],
  ['data'],
  ['spec', 'target', 'template', 'data'],
  ['spec', 'template', 'data'],
  ['spec', 'encryptedData'],
];

/** Where a list of entries names them. */
const LIST: FieldPath = ['spec', 'data'];

/** Where a manifest names a key of the Secret that it brings; the whole object where it does not. */
export function keyPlace(manifest: Manifest, key: string): FieldPath {
  const map = MAPS.find((path) => valueAt(manifest, [...path, key]) !== undefined);
  if (map !== undefined) return [...map, key];
  const list = valueAt(manifest, LIST);
  const index = Array.isArray(list) ? list.findIndex((entry) => valueAt(entry, ['secretKey']) === key) : -1;
  return index < 0 ? [] : [...LIST, index, 'secretKey'];
}
