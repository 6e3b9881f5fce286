import { groupBy } from '../../../core/data/group-by';
import type { ManifestReference } from '../../../core/finding';
import { labelIndex, type IsKept } from './label-index';
import type { ObjectSelector } from './object-selector';
import { plainWordsOf } from './selector-words';

/** What is known of the objects in which selectors look. */
interface KnownObjects {
  /** Whether objects may have got a prefix or a suffix, so that the name in the file fits, too. @default - they have not */
  readonly mayBeRenamed?: boolean;
  /** @default - of no label is it known */
  readonly isKept?: IsKept;
}

/** Reports selections that may fit an object that is called so, and has one of these sets of labels. */
export type SelectionIndex<T> = (
  object: Pick<ManifestReference, 'kind' | 'name'>,
  labels?: readonly unknown[],
) => readonly (readonly T[])[];

/**
 * Reports which of many selectors may fit an object, in lists and in no order: there may be thousands of selectors and as many
 * objects, and nearly all selectors are of another object. Lists of which many objects have the same ones are the same list.
 */
export function selectionIndex<T>(
  selections: readonly T[],
  selectorOf: (selection: T) => ObjectSelector,
  { mayBeRenamed = false, isKept = () => false }: KnownObjects = {},
): SelectionIndex<T> {
  const byKind = groupBy(selections, (each) => onlyWordOf(selectorOf(each).kind) ?? ANY);
  const byName = new Map(
    [...byKind].map(([kind, each]) => [kind, groupedByName(each, selectorOf, { mayBeRenamed, isKept })] as const),
  );
  return ({ kind, name }, labels = []) =>
    [ANY, kind].flatMap((ofKind) => {
      const ofNames = byName.get(ofKind);
      if (ofNames === undefined) return [];
      const names = mayBeRenamed ? [...ofNames.keys()].filter((each) => each !== ANY && each.includes(name)) : [name];
      return [ANY, ...names].flatMap((each) => ofNames.get(each)?.(labels) ?? []);
    });
}

/** No kind and no name. */
const ANY = '';

function groupedByName<T>(
  selections: readonly T[],
  selectorOf: (selection: T) => ObjectSelector,
  { mayBeRenamed, isKept }: Required<KnownObjects>,
): ReadonlyMap<string, (labels: readonly unknown[]) => readonly (readonly T[])[]> {
  const members = selections.flatMap((selection) => {
    const { name } = selectorOf(selection);
    // After a prefix or a suffix, a pattern may fit any name.
    const words = mayBeRenamed ? [onlyWordOf(name) ?? ANY] : [...(plainWordsOf(name) ?? [ANY])];
    return (words.includes(ANY) ? [ANY] : words).map((word) => ({ selection, word }));
  });
  return new Map(
    [...groupBy(members, ({ word }) => word)].map(([word, each]) => {
      const called = each.map(({ selection }) => selection);
      return [word, labelIndex(called, (selection) => selectorOf(selection).labelSelector, isKept)];
    }),
  );
}

/** What is nothing but one word. */
function onlyWordOf(selector: unknown): string | undefined {
  const [word] = plainWordsOf(selector) ?? [];
  return word === selector ? word : undefined;
}
