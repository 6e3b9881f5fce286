import { jsonText } from '../../core/formats/json-text';
import { isRecord } from '../../core/record';
import type { Plain } from './inventory-row';

interface Factored {
  /** What most of the clusters have. */
  readonly defaults: Plain;
  /** What each cluster has otherwise. */
  readonly clusters: readonly Plain[];
}

/** Takes out what more than half of the clusters have, so that an inventory merges it in again. */
export function factored(rows: readonly Plain[]): Factored {
  if (rows.length < 2) return { defaults: {}, clusters: rows };
  const overrides = rows.map((row) => recordAt(row, 'overrides') ?? {});
  const own = defaultsOf(overrides, rows.length, CHOICES);
  const usual = defaultsOf(
    rows.map((row) => withoutKeys(row, ['cluster', 'overrides'])),
    rows.length,
  );
  return {
    defaults: { ...usual, ...(Object.keys(own).length === 0 ? {} : { overrides: own }) },
    clusters: rows.map((row, index) => {
      const left = difference(own, overrides[index] ?? {});
      return {
        ...(row['cluster'] === undefined ? {} : { cluster: row['cluster'] }),
        ...difference(usual, withoutKeys(row, ['cluster', 'overrides'])),
        ...(Object.keys(left).length === 0 ? {} : { overrides: left }),
      };
    }),
  };
}

/** A cluster that makes another choice gets nothing of the default: src/fleet/inventory/merge-defaults.ts. */
const CHOICES: readonly string[] = ['storage', 'credentials'];

/** The default of each key, where there is one. */
function defaultsOf(maps: readonly Plain[], total: number, choices: readonly string[] = []): Plain {
  const keys = new Set(maps.flatMap((map) => Object.keys(map)));
  const entries = [...keys].flatMap((key): (readonly [string, unknown])[] => {
    const values = maps.flatMap((map) => (Object.hasOwn(map, key) ? [map[key]] : []));
    const value = choices.includes(key) ? choiceOf(values, total) : defaultOf(values, total);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

/** The value of more than half of all clusters, or for a map what they have in common. */
function defaultOf(values: readonly unknown[], total: number): unknown {
  if (values.length * 2 <= total) return undefined;
  const maps = values.filter(isRecord);
  if (maps.length === values.length) return commonIn(maps);
  const usual = mostCommon(values);
  return usual.count * 2 > total && !isRecord(usual.value) ? usual.value : undefined;
}

/** A key that one of the maps lacks cannot be taken away from it again. */
function commonIn(maps: readonly Plain[]): Plain | undefined {
  const shared = maps.map((map) =>
    Object.fromEntries(Object.entries(map).filter(([key]) => maps.every((each) => Object.hasOwn(each, key)))),
  );
  const common = defaultsOf(shared, maps.length);
  return Object.keys(common).length > 0 || maps.every((map) => Object.keys(map).length === 0) ? common : undefined;
}

/** The default of a map with one key, of those that have the key that most have. */
function choiceOf(values: readonly unknown[], total: number): Plain | undefined {
  const maps = values.filter(isRecord);
  const { value: key } = mostCommon(maps.map((map) => Object.keys(map)[0] ?? ''));
  const chosen = maps.flatMap((map) => (isRecord(map[key]) ? [map[key]] : []));
  const common = chosen.length * 2 > total ? commonIn(chosen) : undefined;
  return common === undefined ? undefined : { [key]: common };
}

function mostCommon<T>(values: readonly T[]): { readonly value: T; readonly count: number } {
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    const text = jsonText(value);
    const known = counts.get(text);
    if (known === undefined) counts.set(text, { value, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].reduce((most, each) => (each.count > most.count ? each : most));
}

/** What makes `own` of the defaults; null takes a default away. */
function difference(defaults: Plain, own: Plain): Plain {
  const removed = Object.keys(defaults).filter((key) => !Object.hasOwn(own, key));
  const entries = Object.entries(own).flatMap(([key, value]): (readonly [string, unknown])[] => {
    const usual = defaults[key];
    if (jsonText(usual ?? null) === jsonText(value)) return [];
    if (!isRecord(usual) || !isRecord(value)) return [[key, value]];
    if (Object.keys(usual).some((each) => !Object.hasOwn(value, each))) return [[key, value]];
    return [[key, difference(usual, value)]];
  });
  return Object.fromEntries([...entries, ...removed.map((key) => [key, null] as const)]);
}

function recordAt(map: Plain, key: string): Plain | undefined {
  const value = map[key];
  return isRecord(value) ? value : undefined;
}

function withoutKeys(map: Plain, keys: readonly string[]): Plain {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)));
}
