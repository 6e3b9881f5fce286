import { once } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { folderOfPath, joinPaths } from '../../core/paths/posix-path';
import { fieldOf } from '../../core/record';
import type { Inputs } from '../inputs';
import { dataOf } from './recipe';

/** Reports what the Placements choose that a setting of a PolicyGenerator names. Paths in it begin in the folder of the file. */
export function placementsIn({ files, tree }: Inputs): (setting: unknown, file: string) => unknown[] {
  const byName = once(() => {
    const placements = files
      .flatMap(({ objects }) => objects.map(({ manifest }) => manifest))
      .filter(({ kind }) => kind === 'Placement' || kind === 'PlacementRule');
    return groupBy<(typeof placements)[number], unknown>(placements, ({ metadata }) => metadata.name);
  });
  const byKey = once(() => new Map(files.map((each) => [tree.keyOf(each.file), each])));
  const inFile = (path: string): unknown[] => {
    const { text } = byKey().get(tree.keyOf(path)) ?? (tree.isFile(path) ? tree.read(path) : { text: '' });
    return dataOf(text).map((each) => fieldOf(each, 'spec') ?? null);
  };
  return (setting, file) => [
    ...['placementPath', 'placementRulePath'].flatMap((name) => {
      const path = fieldOf(setting, name);
      return typeof path === 'string' ? inFile(joinPaths(folderOfPath(file), path)) : [];
    }),
    ...['placementName', 'placementRuleName'].flatMap((name) =>
      (byName().get(fieldOf(setting, name) ?? undefined) ?? []).map(({ spec }) => spec ?? null),
    ),
  ];
}
