import type { FieldPath } from '../field-path';

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
