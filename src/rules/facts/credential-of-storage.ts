import { isCalledSecret } from '../../core/called-secret';
import { valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { isReadable } from '../../core/placeholder';

/**
 * Whether a field has the name of a credential of the storage, such as s3.secretKey, and is in `spec.storage`, or in `spec`
 * itself. The Config has no such field.
 */
export function isCredentialOfStorage(path: FieldPath): boolean {
  const [spec, storage, ...rest] = path;
  const isInPlace = rest.length > 0 ? storage === 'storage' : storage !== undefined;
  return spec === 'spec' && isInPlace && isCalledCredential(String(path.at(-1)));
}

/** The credentials in a field that the Config does not have: itself, or fields and items in it. */
export function credentialsIn(manifest: Manifest, path: FieldPath): FieldPath[] {
  const value = valueAt(manifest, path);
  if (isRecord(value)) return Object.keys(value).flatMap((key) => credentialsIn(manifest, [...path, key]));
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (isCredentialOfStorage(path) && items.some((each) => isSecret(each, path))) return [path];
  return Array.isArray(value)
    ? value.flatMap((each, index) => (isRecord(each) ? credentialsIn(manifest, [...path, index]) : []))
    : [];
}

/** The registry of a Docker distribution has this field, for the key itself or for its path. */
const KEY_FILE = /^key_?file$/i;

function isCalledCredential(name: string): boolean {
  return isCalledSecret(name) || KEY_FILE.test(name);
}

function isSecret(value: unknown, path: FieldPath): boolean {
  if (typeof value !== 'string' || !isReadable(value)) return false;
  return !KEY_FILE.test(String(path.at(-1))) || /private[ _]key/i.test(value);
}
