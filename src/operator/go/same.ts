import { isRecord } from '../../core/record';

/** Whether two plain values are the same to Kubernetes: the order of keys does not count, that of items does. */
export function same(a: unknown, b: unknown): boolean {
  return asText(a) === asText(b);
}

/** A plain value on one line, its keys in order. */
export function asText(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
