import type { FieldPath } from '../../core/field-path';
import { UNWRITABLE } from '../../core/props/prop-shape';
import { isMisreadKey } from '../../yaml/write/quoted-texts';
import { field, type ForeignField } from './foreign-field';

/** Fields that are lost in an app, or stop it, because of their keys. */
export function unwritableFields(value: unknown, path: FieldPath = []): ForeignField[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((each, index) => unwritableFields(each, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    UNWRITABLE.includes(key) || isMisreadKey(key)
      ? [field([...path, key], `cdk8s cannot write the key ${key}`)]
      : unwritableFields(each, [...path, key]),
  );
}
