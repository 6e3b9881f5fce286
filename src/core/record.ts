/** A plain object with keys, as JSON and YAML have it. */
export type PlainRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a value, none where it has none. */
export function asRecord(value: unknown): PlainRecord {
  return isRecord(value) ? value : {};
}

/** Own fields only: `constructor` is no field of an object that does not name it. */
export function fieldOf(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The items of a list, none where it is none. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
