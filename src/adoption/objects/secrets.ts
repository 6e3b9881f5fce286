import { isReadable } from '../../core/placeholder';
import type { FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { secretBroughtBy } from '../../credentials';
import { isCiphertext } from '../../credentials/ciphertext';
import { keyPlace } from '../../credentials/key-place';
import { copyableText, isReference } from './copyable-text';

/** Where an object holds what nobody may write into a repository. */
export function secretsIn(manifest: Manifest): FieldPath[] {
  const readable = manifest.kind === 'Secret' ? [] : (secretBroughtBy(manifest)?.clearKeys ?? []);
  return [...readable.map((key) => keyPlace(manifest, key)), ...secretsBelow(manifest)];
}

function secretsBelow(value: unknown, path: FieldPath = []): FieldPath[] {
  if (typeof value === 'string') return copyableText(value) === value ? [] : [path];
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((each, index) =>
      isOfOption(each, items[index - 1]) ? [[...path, index]] : secretsBelow(each, [...path, index]),
    );
  }
  if (!isRecord(value)) return [];
  const isSecret = value['kind'] === 'Secret' && !isRecord(value['sops']);
  return Object.entries(value).flatMap(([key, each]) => {
    if (key === 'httpSecret' || copyableText(key) !== key || isNamed(key, each)) return [[...path, key]];
    // The TLS settings of a Route.
    if (isRecord(each) && 'termination' in each && 'key' in each) return [[...path, key]];
    if (isSecret && ['data', 'stringData'].includes(key)) return clearValues(each, [...path, key]);
    return secretsBelow(each, [...path, key]);
  });
}

/** In a list of arguments, the value of an option is the next one. */
function isOfOption(value: unknown, option: unknown): boolean {
  if (typeof value !== 'string' || typeof option !== 'string' || !option.startsWith('-')) return false;
  return copyableText(option) === option && isHiddenIn(`${option} ${value}`);
}

function isHiddenIn(text: string): boolean {
  return copyableText(text) !== text;
}

/** An ExternalSecret names keys as `secretKey`. */
function isNamed(key: string, value: unknown): boolean {
  if (typeof value !== 'string' || key === 'secretKey' || isReference(value) || isCiphertext(value)) return false;
  return isHiddenIn(`${key}=${value}`);
}

function clearValues(data: unknown, path: FieldPath): FieldPath[] {
  if (!isRecord(data)) return [path];
  return Object.entries(data)
    .filter(([, value]) => isReadable(value))
    .map(([key]) => [...path, key]);
}
