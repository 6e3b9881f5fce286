import type { FieldPath } from '../field-path';

/** A path as a JSON pointer, RFC 6901. */
export function jsonPointer(path: FieldPath): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The keys of a JSON pointer; undefined if it is none. */
export function pointerKeys(pointer: string): string[] | undefined {
  if (pointer === '') return [];
  const [first, ...keys] = pointer.split('/');
  return first === '' ? keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')) : undefined;
}
