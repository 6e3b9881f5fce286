import { groupBy } from '../../../core/data/group-by';
import { isRepeated, singletonsIn } from '../../clusters';
import type { InputFile } from '../../inputs';
import type { Condensed } from '../condensed';

/** Those that take the same object twice of which a cluster has one: then they are a set of clusters, as all that take them. */
export function crowdedIn(
  parts: readonly Condensed[],
  filesOf: (part: Condensed) => readonly InputFile[],
): ReadonlySet<Condensed> {
  const singletons = parts.flatMap((part) =>
    filesOf(part).flatMap(({ objects }) => [...singletonsIn(objects)].map(([key, isLive]) => ({ part, key, isLive }))),
  );
  const crowded = new Set<Condensed>();
  for (const same of groupBy(singletons, ({ key }) => key).values()) {
    if (same.length === 1) continue;
    const lives = new Map<Condensed, readonly boolean[]>();
    for (const { part, isLive } of same) {
      const reached = new Set([part]);
      // A set gives what is added while it is walked through.
      for (const each of reached) {
        if (crowded.has(each)) continue;
        for (const taker of each.takers) reached.add(taker);
        const known = [...(lives.get(each) ?? []), isLive];
        lives.set(each, known);
        if (isRepeated(known)) crowded.add(each);
      }
    }
  }
  return crowded;
}
