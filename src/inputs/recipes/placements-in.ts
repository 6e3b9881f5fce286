import { once } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { unorderedChoice } from '../../core/tools/unordered-choice';
import { folderOfPath, joinPaths } from '../../core/paths/posix-path';
import { fieldOf } from '../../core/record';
import type { Inputs } from '../inputs';
import { dataOf, textsOf } from './recipe';

/** Who names a Placement: paths begin in the folder of the file, and names are those of the namespace. */
interface Naming {
  readonly file: string;
  /** All, if it is not known. */
  readonly namespace: unknown;
}

/** Reports what the Placements choose that a setting names, of a PolicyGenerator or of another tool. */
export function placementsIn(inputs: Inputs): (setting: unknown, naming: Naming) => unknown[] {
  const byName = once(() => {
    const placements = inputs.files
      .flatMap(({ objects }) => objects.map(({ manifest }) => manifest))
      .filter(({ kind }) => kind === 'Placement' || kind === 'PlacementRule');
    return groupBy<(typeof placements)[number], unknown>(placements, ({ metadata }) => metadata.name);
  });
  const textOf = textsOf(inputs);
  return (setting, { file, namespace }) => [
    ...['placementPath', 'placementRulePath'].flatMap((name) => {
      const path = fieldOf(setting, name);
      return typeof path === 'string' ? dataOf(textOf(joinPaths(folderOfPath(file), path))).map(choiceOf) : [];
    }),
    ...['placementName', 'placementRuleName'].flatMap((name) =>
      (byName().get(fieldOf(setting, name) ?? undefined) ?? [])
        .filter(({ metadata }) => typeof namespace !== 'string' || (metadata.namespace ?? namespace) === namespace)
        .map(choiceOf),
    ),
  ];
}

function choiceOf(placement: unknown): unknown {
  return unorderedChoice(fieldOf(placement, 'spec') ?? null);
}
