import { jsonText } from '../../core/formats/json-text';
import { isRecord } from '../../core/record';

/** Whether two plain values are equal for Kubernetes: key order is ignored, item order is not. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((each, index) => same(each, b[index]));
  }
  if (!isRecord(a)) return isNumber(a) && isNumber(b) && String(a) === String(b);
  if (!isRecord(b)) return false;
  const keys = definedKeys(a);
  return keys.length === definedKeys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

/** A plain value as JSON on one line, with sorted keys. */
export function asText(value: unknown): string {
  return value === undefined ? '' : jsonText(sorted(value));
}

/** An integer is a bigint where a number cannot hold it, and may be one where it can. */
function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** A field that is undefined is none. */
function definedKeys(value: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
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
