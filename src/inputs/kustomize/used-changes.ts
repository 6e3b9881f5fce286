import { oncePer } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { patchChanges, type PatchChange } from './patches/patch-changes';
import { replacementChanges, replacementChangesIn } from './patches/replacement-changes';
import type { ObjectSelector } from './selectors/object-selector';
import type { Use } from './uses';

/** What a patch or a replacement changes in the objects that a selector of it fits. */
export interface Selection {
  readonly use: Use;
  readonly selector: ObjectSelector;
  readonly fields: readonly string[];
}

/**
 * Reports what patches and replacements change. An alias may stand for the same patch thousands of times: of all that are asked
 * for together, the first one counts.
 */
export type SelectionsOf = (uses: readonly Use[]) => Selection[];

/** Reads each patch once. */
export function selectionsReader(textOf: (key: string) => string | undefined): SelectionsOf {
  const textIn = ({ text, file = '' }: Use): string => text ?? textOf(file) ?? '';
  const read = new Map<string, Map<unknown, readonly Selected[]>>();
  const patched = (text: string, targets: readonly unknown[] | undefined): readonly Selected[] => {
    const known = read.get(text) ?? new Map<unknown, readonly Selected[]>();
    const selected = known.get(targets?.[0]) ?? bySelector(patchChanges(text, targets));
    read.set(text, known.set(targets?.[0], selected));
    return selected;
  };
  const replaced = oncePer((use: Use) =>
    bySelector(use.replacement === undefined ? replacementChangesIn(textIn(use)) : replacementChanges(use.replacement)),
  );
  return (uses) => {
    const seen = new Set<readonly Selected[]>();
    return uses.flatMap((use) => {
      const selected = use.of === 'replacement' ? replaced(use) : patched(textIn(use), use.targets);
      if (seen.has(selected)) return [];
      seen.add(selected);
      return selected.map((each) => ({ ...each, use }));
    });
  };
}

type Selected = Omit<Selection, 'use'>;

function bySelector(changes: readonly PatchChange[]): Selected[] {
  return [...groupBy(changes, ({ selector }) => selector)].map(([selector, each]) => ({
    selector,
    fields: each.map(({ field }) => field),
  }));
}
