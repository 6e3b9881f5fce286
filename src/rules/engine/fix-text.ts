import type { FieldPath } from '../../core/field-path';

/** A fix text from the `expected` text of a field: `give bucket 3 to 63 characters`. */
export function give(path: FieldPath, expected: string): string {
  const name = path.at(-1);
  return `give ${typeof name === 'string' ? (/\s/.test(name) ? JSON.stringify(name) : name) : 'the item'} ${expected}`;
}
