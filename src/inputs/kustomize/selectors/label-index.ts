import { groupBy } from '../../../core/data/group-by';
import { parseLabelSelector } from '../../../core/label-selector';
import { asRecord } from '../../../core/record';

/** Whether all objects keep a label as their files show it. */
export type IsKept = (label: string) => boolean;

/**
 * Reports which of many selections may fit an object, or any of several, by the first kept label that each asks for. They are
 * in lists: many objects have the same ones.
 */
export function labelIndex<T>(
  selections: readonly T[],
  labelSelectorOf: (selection: T) => unknown,
  isKept: IsKept,
): (labels: readonly unknown[]) => readonly (readonly T[])[] {
  const asking = selections.map((selection) => ({ selection, asked: askedIn(labelSelectorOf(selection), isKept) }));
  const others = asking.flatMap(({ selection, asked }) => (asked === undefined ? [selection] : []));
  const byLabel = new Map(
    [...groupBy(asking, ({ asked }) => asked?.key)].map(([key, each]) => [
      key,
      { all: each.map(({ selection }) => selection), byValue: byValueOf(each) },
    ]),
  );
  return (labels) => {
    const found = new Set([others]);
    // Of thousands of labels that are asked for, an object has a few.
    for (const [key, value] of labels.flatMap((each) => Object.entries(asRecord(each)))) {
      const ofKey = byLabel.get(key);
      // How kustomize writes a number, its text shows.
      const members = typeof value === 'string' ? ofKey?.byValue.get(value) : ofKey?.all;
      if (members !== undefined) found.add(members);
    }
    return [...found];
  };
}

interface Asking<T> {
  readonly selection: T;
  readonly asked: { readonly key: string; readonly values: readonly string[] } | undefined;
}

function byValueOf<T>(asking: readonly Asking<T>[]): ReadonlyMap<string, T[]> {
  const pairs = asking.flatMap(({ selection, asked }) => (asked?.values ?? []).map((value) => ({ selection, value })));
  return new Map(
    [...groupBy(pairs, ({ value }) => value)].map(([value, each]) => [value, each.map(({ selection }) => selection)]),
  );
}

function askedIn(selector: unknown, isKept: IsKept): Asking<unknown>['asked'] {
  const requirements = typeof selector === 'string' ? parseLabelSelector(selector) : undefined;
  return requirements?.find(({ operator, key }) => operator === 'In' && isKept(key));
}
