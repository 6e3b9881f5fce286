import type { FieldPath } from '../../core/field-path';

/** A fix text from the `expected` text of a field: `in bucket, write 3 to 63 characters`. */
export function give(path: FieldPath, expected: string): string {
  const name = path.at(-1);
  const place = typeof name === 'string' ? (/\s/.test(name) ? JSON.stringify(name) : name) : 'the item';
  return `in ${place}, write ${expected}`;
}
