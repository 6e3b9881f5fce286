import { patchChanges, type PatchChange } from './patch-changes';
import { replacementChanges, replacementChangesIn } from './replacement-changes';
import type { Use } from './uses';

/** A change, and what makes it. */
export type UsedChange = PatchChange & { readonly use: Use };

/** What patches and replacements change. An alias may stand for the same patch thousands of times: it is read once for each target. */
export function usedChanges(patches: readonly Use[], textOf: (key: string) => string | undefined): UsedChange[] {
  const seen = new Map<string, Set<unknown>>();
  const changesIn = ({ of, file = '', text = textOf(file) ?? '', targets, replacement }: Use): PatchChange[] => {
    if (replacement !== undefined) return replacementChanges(replacement);
    if (of === 'replacement') return replacementChangesIn(text);
    const targetsSeen = seen.get(text) ?? new Set();
    if (targetsSeen.has(targets?.[0])) return [];
    seen.set(text, targetsSeen.add(targets?.[0]));
    return patchChanges(text, targets);
  };
  return patches.flatMap((use) => changesIn(use).map((change) => ({ ...change, use })));
}

/** Whether one field is the other, or a part of it. */
export function overlap(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && /^(?:$|[.[])/.test(long.slice(short.length));
}
