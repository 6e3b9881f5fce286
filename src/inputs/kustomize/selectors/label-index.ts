import { groupBy } from '../../../core/data/group-by';
import { parseLabelSelector } from '../../../core/label-selector';

/** The values that a label of an object may have, wherever a selector meets it; undefined if it may have any. */
export type ShownValues = (key: string) => readonly (string | undefined)[] | undefined;

/** Reports which of many selections may fit an object by the first label that each asks for. */
export function labelIndex<T>(
  selections: readonly T[],
  labelSelectorOf: (selection: T) => unknown,
): (shown: ShownValues) => readonly T[] {
  const asking = selections.map((selection) => ({ selection, asked: askedIn(labelSelectorOf(selection)) }));
  const others = asking.flatMap(({ selection, asked }) => (asked === undefined ? [selection] : []));
  const byLabel = [...groupBy(asking, ({ asked }) => asked?.key)].flatMap(([key, each]) =>
    key === undefined ? [] : [{ key, all: each.map(({ selection }) => selection), byValue: byValueOf(each) }],
  );
  if (byLabel.length === 0) return () => selections;
  return (shown) => [
    ...others,
    ...byLabel.flatMap(({ key, all, byValue }) => {
      const values = shown(key);
      if (values === undefined) return all;
      return [...new Set(values.flatMap((value) => (value === undefined ? [] : (byValue.get(value) ?? []))))];
    }),
  ];
}

interface Asking<T> {
  readonly selection: T;
  readonly asked: { readonly key: string; readonly values: readonly string[] } | undefined;
}

function byValueOf<T>(asking: readonly Asking<T>[]): ReadonlyMap<string, readonly T[]> {
  const pairs = asking.flatMap(({ selection, asked }) => (asked?.values ?? []).map((value) => ({ selection, value })));
  return new Map(
    [...groupBy(pairs, ({ value }) => value)].map(([value, each]) => [value, each.map(({ selection }) => selection)]),
  );
}

function askedIn(selector: unknown): Asking<unknown>['asked'] {
  const requirements = typeof selector === 'string' ? parseLabelSelector(selector) : undefined;
  return requirements?.find(({ operator }) => operator === 'In');
}
