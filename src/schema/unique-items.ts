import { describeValue } from './describe-value';
import { fieldOf } from '../core/record';
import type { Check, CheckDiagnostic } from './node';

/** `x-kubernetes-list-type: set`: no duplicate items. */
export function hasUniqueItems(): Check<readonly unknown[]> {
  return (items) => repeated(items.map(keyOf)).map((index) => duplicateAt([index], items[index]));
}

/** `x-kubernetes-list-type: map`: no two items with the same keys. A missing key equals a missing key. */
export function hasUniqueKeys(keys: readonly string[]): Check<readonly unknown[]> {
  return (items) => {
    const values = items.map((item) => keys.map((key) => fieldOf(item, key)));
    return repeated(values.map(keyOf)).map((index) =>
      duplicateAt([index, ...(keys.length === 1 ? keys : [])], values[index]),
    );
  };
}

function repeated(keys: readonly string[]): readonly number[] {
  const times = new Map<string, number>();
  const indexes: number[] = [];
  keys.forEach((key, index) => {
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    // Report each duplicate once, however often it occurs.
    if (before === 1) indexes.push(index);
  });
  return indexes;
}

/** The same string for equal scalars and equal lists of scalars. Other values have the wrong type and equal nothing. */
function keyOf(value: unknown, index: number): string {
  const parts = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return parts.some((part) => typeof part === 'object' && part !== null)
    ? `#${index}`
    : JSON.stringify(parts.map((part) => [typeof part, String(part)]));
}

function duplicateAt(path: readonly (string | number)[], value: unknown): CheckDiagnostic {
  const shown = Array.isArray(value) ? value.map(describeValue).join(', ') : describeValue(value);
  return { kind: 'duplicate', expected: 'no two of the same', found: `${shown} once more`, path };
}
