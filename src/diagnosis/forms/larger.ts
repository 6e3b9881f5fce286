import { valueAt, type FieldPath } from '../../core/field-path';
import type { SourceObject } from '../../yaml/source-object';

/**
 * Twice the size that an object has in a field. A fixed size in a command could be smaller than that of the object, and the
 * command would then lower it. SIZE where the object or its size is not known.
 */
export function largerThan(object: SourceObject | undefined, field: FieldPath): string {
  const [, count, unit = ''] = /^(\d{1,9})([A-Za-z]{0,2})$/.exec(String(valueAt(object?.manifest, field))) ?? [];
  return count === undefined ? 'SIZE' : `${2 * Number(count)}${unit}`;
}
