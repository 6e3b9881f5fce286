import type { FieldChange } from './edit';
import { valueAt, type FieldPath } from './field-path';
import { isRecord } from './record';

/** Plain data after a change; undefined if the data does not allow it. The data itself stays as it is. */
export function changedData(data: unknown, change: FieldChange): unknown {
  const { path } = change;
  switch (change.op) {
    case 'set':
      return withValue(data, path, change.value);
    case 'delete':
      return without(data, path);
    case 'rename':
      return moved(data, path, [...path.slice(0, -1), change.to]);
    case 'move':
      return moved(data, path, change.to);
  }
}

/** What is put where something is. */
interface Replacement {
  readonly path: FieldPath;
  /** Undefined takes the field or the entry away. */
  readonly value: unknown;
}

/**
 * Plain data with all replacements, in one walk: data may have thousands of them. The paths are those of the data as it is. What is
 * not there stays so.
 */
export function replacedAt(data: unknown, replacements: readonly Replacement[]): unknown {
  if (replacements.length === 0 || typeof data !== 'object' || data === null) return data;
  const below = new Map<string, Replacement[]>();
  for (const { path, value } of replacements) {
    const [step, ...rest] = path;
    const key = String(step);
    const known = below.get(key);
    if (known === undefined) below.set(key, [{ path: rest, value }]);
    else known.push({ path: rest, value });
  }
  const entries = Object.entries(data).flatMap(([key, each]: [string, unknown]) => {
    const own = below.get(key) ?? [];
    const whole = own.find(({ path }) => path.length === 0);
    if (whole === undefined) return [[key, replacedAt(each, own)] as const];
    return whole.value === undefined ? [] : [[key, whole.value] as const];
  });
  return Array.isArray(data) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

function moved(data: unknown, path: FieldPath, to: FieldPath): unknown {
  const value = valueAt(data, path);
  const rest = value === undefined || valueAt(data, to) !== undefined ? undefined : without(data, path);
  return rest === undefined ? undefined : withValue(rest, to, value);
}

function withValue(data: unknown, [step, ...rest]: FieldPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    if (!Array.isArray(data) || step > data.length) return undefined;
    const items: readonly unknown[] = data;
    const item = withValue(items[step], rest, value);
    return item === undefined ? undefined : [...items.slice(0, step), item, ...items.slice(step + 1)];
  }
  // A field without a value becomes an object when something is put into it.
  const map = data === undefined || data === null ? {} : data;
  if (!isRecord(map)) return undefined;
  const child = withValue(Object.hasOwn(map, step) ? map[step] : undefined, rest, value);
  return child === undefined ? undefined : Object.fromEntries([...Object.entries(map), [step, child]]);
}

function without(data: unknown, [step, ...rest]: FieldPath): unknown {
  if (step === undefined || typeof data !== 'object' || data === null || !Object.hasOwn(data, step)) return undefined;
  if (Array.isArray(data)) {
    const index = Number(step);
    if (rest.length === 0) return data.filter((_, each) => each !== index);
    const item = without(data[index], rest);
    return item === undefined ? undefined : data.map((each: unknown, at) => (at === index ? item : each));
  }
  const entries = Object.entries(data);
  if (rest.length === 0) return Object.fromEntries(entries.filter(([key]) => key !== step));
  const child = without((data as Record<string, unknown>)[step], rest);
  return child === undefined
    ? undefined
    : Object.fromEntries(entries.map(([key, value]) => [key, key === step ? child : value]));
}
