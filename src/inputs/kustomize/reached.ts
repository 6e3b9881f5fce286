import { memoize } from '../../core/caching/memoize';
import { groupBy } from '../../core/data/group-by';
import type { Use } from './uses';

/** What each kustomization takes: resources and components, by its folder. */
export function takenByFolder(uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> {
  return groupedByFolder(uses.filter(isTaken));
}

/** By the folder of the kustomization. */
export function groupedByFolder(uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> {
  return groupBy(uses, ({ folder }) => folder);
}

/** The files and folders that a kustomization takes, itself and through others. */
export function reachedFrom(folder: string, taken: ReadonlyMap<string, readonly Use[]>): string[] {
  return [...reachedFromAny([folder], taken)];
}

/** The same of several together: one look at each, however many take it. */
export function reachedFromAny(
  folders: readonly string[],
  taken: ReadonlyMap<string, readonly Use[]>,
): ReadonlySet<string> {
  return allBehind(folders, (key) => (taken.get(key) ?? []).flatMap(({ file }) => file ?? []));
}

/**
 * Reports the folders of the kustomizations that take a file or a folder, themselves and through others, and what is asked for.
 * Each is looked for once: a look at all that each kustomization takes would take time with the square of them.
 */
export function takersIn(uses: readonly Use[]): (key: string) => ReadonlySet<string> {
  const takersOf = takersOfAny(uses);
  return memoize((key) => takersOf([key]), Infinity);
}

/** Reports the folders of the kustomizations that take any of some files and folders, and what is asked for. */
export function takersOfAny(uses: readonly Use[]): (keys: readonly string[]) => ReadonlySet<string> {
  const takers = groupBy(uses.filter(isTaken), ({ file = '' }) => file);
  return (keys) => allBehind(keys, (key) => (takers.get(key) ?? []).map(({ folder }) => folder));
}

function isTaken({ of }: Use): boolean {
  return of === 'resource' || of === 'component';
}

/** Some members, and all that they lead to: what the first one leads to comes before the second one. */
export function allBehind<T>(starts: readonly T[], next: (member: T) => readonly T[]): ReadonlySet<T> {
  const reached = new Set<T>();
  for (const start of starts) {
    if (reached.has(start)) continue;
    reached.add(start);
    const open = [start];
    // A list gives what is added while it is walked through.
    for (const each of open) {
      for (const other of next(each)) {
        if (reached.has(other)) continue;
        reached.add(other);
        open.push(other);
      }
    }
  }
  return reached;
}
