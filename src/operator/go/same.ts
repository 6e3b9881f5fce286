import { jsonText } from '../../core/formats/json-text';
import { isRecord, type PlainRecord } from '../../core/record';

/** Whether two plain values are equal for Kubernetes: key order is ignored, item order is not. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, index) => same(each ?? null, b[index] ?? null));
  }
  if (isRecord(a) && isRecord(b)) {
    const fields = setFields(a);
    return (
      fields.length === setFields(b).length && fields.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
    );
  }
  return asText(a) === asText(b);
}

/** JSON has no field that is undefined. */
function setFields(record: PlainRecord): string[] {
  return Object.keys(record).filter((key) => record[key] !== undefined);
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
