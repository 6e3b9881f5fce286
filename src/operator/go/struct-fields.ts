import { isRecord } from '../../core/record';

/**
 * The values that Go decodes into a field of a struct, one after the other: a key counts in any case. The API server hands
 * keys on in alphabetical order. Source: encoding/json.
 */
export function fieldsOf(object: unknown, name: string): unknown[] {
  if (!isRecord(object)) return [];
  return fieldKeys(object, name).map((key) => object[key]);
}

/** The keys of an object that Go takes for a field, in the order in which it decodes them. */
export function fieldKeys(object: Readonly<Record<string, unknown>>, name: string): string[] {
  const wanted = folded(name);
  return Object.keys(object)
    .filter((key) => folded(key) === wanted)
    .sort();
}

function folded(key: string): string {
  return key.toUpperCase().toLowerCase();
}
