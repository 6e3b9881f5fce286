import { isPlaceholder } from '../../core/placeholder';
import type { FieldPath } from '../../core/field-path';
import { isRecord } from '../../core/record';
import { withoutCredentials } from '../../core/without-credentials';

/** Where an object holds what nobody may write into a repository. */
export function secretsIn(value: unknown, path: FieldPath = []): FieldPath[] {
  if (typeof value === 'string') return withoutCredentials(value) === value ? [] : [path];
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((each, index) => secretsIn(each, [...path, index]));
  }
  if (!isRecord(value)) return [];
  const isSecret = value['kind'] === 'Secret' && !isRecord(value['sops']);
  return Object.entries(value).flatMap(([key, each]) => {
    if (key === 'httpSecret' || withoutCredentials(key) !== key) return [[...path, key]];
    // The TLS settings of a Route.
    if (isRecord(each) && 'termination' in each && 'key' in each) return [[...path, key]];
    if (isSecret && ['data', 'stringData'].includes(key)) return clearValues(each, [...path, key]);
    return secretsIn(each, [...path, key]);
  });
}

function clearValues(data: unknown, path: FieldPath): FieldPath[] {
  if (!isRecord(data)) return [path];
  return Object.entries(data)
    .filter(([, value]) => value !== '' && !(typeof value === 'string' && isPlaceholder(value)))
    .map(([key]) => [...path, key]);
}
