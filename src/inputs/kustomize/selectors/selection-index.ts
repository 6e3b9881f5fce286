import { groupBy } from '../../../core/data/group-by';
import type { ManifestReference } from '../../../core/finding';
import { labelIndex, type ShownValues } from './label-index';
import type { ObjectSelector } from './object-selector';
import { plainWordsOf } from './selector-words';

/**
 * Reports which of many selectors may fit an object that is called so, in no order: there may be thousands of selectors and as
 * many objects, and nearly all selectors are of another object.
 *
 * @param mayBeRenamed whether objects may have got a prefix or a suffix, so that the name in the file fits, too
 */
export function selectionIndex<T>(
  selections: readonly T[],
  selectorOf: (selection: T) => ObjectSelector,
  mayBeRenamed: boolean,
): (object: Pick<ManifestReference, 'kind' | 'name'>, shown?: ShownValues) => readonly T[] {
  const byKind = groupBy(selections, (each) => onlyWordOf(selectorOf(each).kind) ?? ANY);
  const byName = new Map(
    [...byKind].map(([kind, each]) => [kind, groupedByName(each, selectorOf, mayBeRenamed)] as const),
  );
  return ({ kind, name }, shown = () => undefined) =>
    [ANY, kind].flatMap((ofKind) => {
      const ofNames = byName.get(ofKind);
      if (ofNames === undefined) return [];
      const names = mayBeRenamed ? [...ofNames.keys()].filter((each) => each !== ANY && each.includes(name)) : [name];
      return [ANY, ...names].flatMap((each) => ofNames.get(each)?.(shown) ?? []);
    });
}

/** No kind and no name. */
const ANY = '';

function groupedByName<T>(
  selections: readonly T[],
  selectorOf: (selection: T) => ObjectSelector,
  mayBeRenamed: boolean,
): ReadonlyMap<string, (shown: ShownValues) => readonly T[]> {
  const members = selections.flatMap((selection) => {
    const { name } = selectorOf(selection);
    // After a prefix or a suffix, a pattern may fit any name.
    const words = mayBeRenamed ? [onlyWordOf(name) ?? ANY] : [...(plainWordsOf(name) ?? [ANY])];
    return (words.includes(ANY) ? [ANY] : words).map((word) => ({ selection, word }));
  });
  return new Map(
    [...groupBy(members, ({ word }) => word)].map(([word, each]) => {
      const called = each.map(({ selection }) => selection);
      return [word, labelIndex(called, (selection) => selectorOf(selection).labelSelector)];
    }),
  );
}

/** What is nothing but one word. */
function onlyWordOf(selector: unknown): string | undefined {
  const [word] = plainWordsOf(selector) ?? [];
  return word === selector ? word : undefined;
}
