import { isRecord, type PlainRecord } from '../record';

/** Whether two plain values are equal for Kubernetes: key order is ignored, item order is not. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((each, index) => isSameData(each ?? null, other[index] ?? null));
  }
  if (isRecord(one) && isRecord(other)) {
    const fields = setFields(one);
    return (
      fields.length === setFields(other).length &&
      fields.every((key) => Object.hasOwn(other, key) && isSameData(one[key], other[key]))
    );
  }
  return isNumber(one) && isNumber(other) && String(one) === String(other);
}

/** Large integers are bigints. */
function isNumber(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** JSON has no field that is undefined. */
function setFields(record: PlainRecord): string[] {
  return Object.keys(record).filter((key) => record[key] !== undefined);
}
