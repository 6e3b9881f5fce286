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
  return [...walked(folder, taken, ({ file }) => file)];
}

/**
 * Reports the folders of the kustomizations that take a file or a folder, themselves and through others, and what is asked for.
 * Each is looked for once: a look at all that each kustomization takes would take time with the square of them.
 */
export function takersIn(uses: readonly Use[]): (key: string) => ReadonlySet<string> {
  const takers = groupBy(uses.filter(isTaken), ({ file = '' }) => file);
  const known = new Map<string, ReadonlySet<string>>();
  return (key) => {
    const found = known.get(key) ?? walked(key, takers, ({ folder }) => folder);
    known.set(key, found);
    return found;
  };
}

function isTaken({ of }: Use): boolean {
  return of === 'resource' || of === 'component';
}

function walked(
  start: string,
  uses: ReadonlyMap<string, readonly Use[]>,
  next: (use: Use) => string | undefined,
): ReadonlySet<string> {
  const reached = new Set([start]);
  // A set gives what is added while it is walked through.
  for (const each of reached) {
    for (const use of uses.get(each) ?? []) {
      const key = next(use);
      if (key !== undefined) reached.add(key);
    }
  }
  return reached;
}
