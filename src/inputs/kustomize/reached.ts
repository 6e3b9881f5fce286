import { groupBy } from '../../core/data/group-by';
import type { Use } from './uses';

/** What each kustomization takes: resources and components, by its folder. */
export function takenByFolder(uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> {
  return groupedByFolder(uses.filter(({ of }) => of === 'resource' || of === 'component'));
}

/** By the folder of the kustomization. */
export function groupedByFolder(uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> {
  return groupBy(uses, ({ folder }) => folder);
}

/** The files and folders that a kustomization takes, itself and through others. */
export function reachedFrom(folder: string, taken: ReadonlyMap<string, readonly Use[]>): string[] {
  const reached = new Set([folder]);
  // A set gives what is added while it is walked through.
  for (const each of reached) for (const { file } of taken.get(each) ?? []) if (file !== undefined) reached.add(file);
  return [...reached];
}
