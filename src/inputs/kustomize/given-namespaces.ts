import { oncePer } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { sharedUnions } from '../../core/data/shared-unions';
import { condensed } from './condensed';
import { groupedByFolder, takenByFolder } from './reached';
import type { Use } from './uses';

/**
 * Reports the namespaces that a file gets, by its key; undefined if no kustomization gives one. That of the outermost kustomization
 * counts. Thousands of overlays may give a namespace of their own to all that is in as many bases: files that are taken by the
 * same ones have the same list.
 */
export function givenNamespaces(uses: readonly Use[]): ((key: string) => readonly (string | undefined)[]) | undefined {
  const own = groupedByFolder(uses.filter(({ of }) => of === 'namespace'));
  if (own.size === 0) return undefined;
  const taken = takenByFolder(uses);
  const takers = groupBy([...taken.values()].flat(), ({ file }) => file);
  const names = [undefined, ...new Set([...own.values()].flatMap((each) => each[0]?.text ?? []))];
  const places = new Map(names.map((name, place) => [name, [place]]));
  const union = sharedUnions();
  const named = oncePer((list: readonly number[]) => list.filter((place) => place !== 0));
  const given = new Map<string, readonly number[]>();
  const givenBy = (folder: string): readonly number[] => {
    const outer = given.get(folder) ?? NOWHERE;
    const name = own.get(folder)?.[0]?.text;
    return outer[0] !== 0 || name === undefined ? outer : union([named(outer), places.get(name) ?? NOWHERE]);
  };
  for (const { keys } of [...condensed(taken)].reverse()) {
    const circle = new Set(keys);
    const open = [...keys];
    // A list gives what is added while it is walked through.
    for (const key of open) {
      const known = given.get(key) ?? NOWHERE;
      const above = takers.get(key) ?? [];
      const now = above.length === 0 ? OUTERMOST : union([known, ...above.map(({ folder }) => givenBy(folder))]);
      if (now.length === known.length) continue;
      given.set(key, now);
      for (const { file } of taken.get(key) ?? []) if (file !== undefined && circle.has(file)) open.push(file);
    }
  }
  const namesAt = oncePer((list: readonly number[]) => list.map((place) => names[place]));
  return (key) => namesAt(given.get(key) ?? NOWHERE);
}

const NOWHERE: readonly number[] = [];
const OUTERMOST: readonly number[] = [0];
