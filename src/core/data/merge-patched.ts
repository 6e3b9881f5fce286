import { isRecord } from '../record';

/** Data after a JSON merge patch: maps are merged, null takes a field away, and everything else takes the place of what was there. */
export function mergePatched(value: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const fields = new Map(Object.entries(isRecord(value) ? value : {}));
  for (const [key, each] of Object.entries(patch)) {
    if (each === null) fields.delete(key);
    else fields.set(key, mergePatched(fields.get(key), each));
  }
  return Object.fromEntries(fields);
}
