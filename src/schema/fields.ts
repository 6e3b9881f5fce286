import type { Fields } from './node';

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a value, none where it has none. */
export function asFields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** Own fields only: `constructor` is no field of an object that does not name it. */
export function fieldOf(value: unknown, key: string): unknown {
  return isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
