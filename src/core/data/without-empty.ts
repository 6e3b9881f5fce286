import { isRecord } from '../record';

/**
 * A value as Go writes it from a type of which every field has omitempty: without false, and without empty texts and lists. The fields
 * are in one order.
 */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(withoutEmpty);
  if (!isRecord(value)) return value === '' || value === false ? undefined : value;
  const fields = Object.entries(value).map(([key, each]) => [key, withoutEmpty(each)] as const);
  const set = fields.filter(([, each]) => each !== undefined && each !== null);
  return Object.fromEntries(set.sort(([a], [b]) => (a < b ? -1 : 1)));
}
