import { valueAt, type FieldPath } from '../core/field-path';
import type { Manifest } from '../core/manifest';

/** Where manifests that create a Secret store its keys, in order of precedence. */
const MAPS: readonly FieldPath[] = [
  ['stringData'],
  ['data'],
  ['spec', 'target', 'template', 'data'],
  ['spec', 'template', 'data'],
  ['spec', 'encryptedData'],
];

/** Where a list of entries contains the keys. */
const LIST: FieldPath = ['spec', 'data'];

/** The field in which a manifest names a key of the Secret that it creates; the whole object if it does not name it. */
export function keyPlace(manifest: Manifest, key: string): FieldPath {
  const map = MAPS.find((path) => valueAt(manifest, [...path, key]) !== undefined);
  if (map !== undefined) return [...map, key];
  const list = valueAt(manifest, LIST);
  const index = Array.isArray(list) ? list.findIndex((entry) => valueAt(entry, ['secretKey']) === key) : -1;
  return index < 0 ? [] : [...LIST, index, 'secretKey'];
}
