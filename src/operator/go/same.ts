import { jsonText } from '../../core/formats/json-text';
import { isRecord } from '../../core/record';

/** Whether two plain values are equal for Kubernetes: key order is ignored, item order is not. */
export function same(a: unknown, b: unknown): boolean {
  return asText(a) === asText(b);
}

/** A plain value as JSON on one line, with sorted keys. */
export function asText(value: unknown): string {
  return value === undefined ? '' : jsonText(sorted(value));
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
