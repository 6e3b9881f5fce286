import type { Configuration } from '../../configuration/configuration';
import { oncePer } from '../../core/caching/once-per';
import type { Release } from '../../core/release';
import type { ClusterPair } from '../../files/cluster-pairs';
import type { Inputs } from '../../files/inputs';
import { platformProfile } from '../../platforms';
import type { Platform } from '../../platforms/platform';
import { headlineOf } from '../check/check-headline';
import type { LocatedFinding } from '../check/check-report';
import { clusterErrors } from '../cluster-errors';
import type { ClusterSides } from '../../rules/embedded/with-embedded';

/** A pair of clusters, and the clusters that it and its embedded objects are compared as. */
interface PairedSides {
  readonly pair: ClusterPair;
  readonly sides: readonly ClusterSides[];
}

interface EditSettings {
  readonly oldRelease: Release;
  readonly newRelease: Release;
  readonly platform: Platform | undefined;
  readonly configuration: Configuration | undefined;
}

/** The errors that NEW has and OLD has not, by the path of a cluster. */
export function errorsInEdit(
  paired: readonly PairedSides[],
  [old, now]: readonly [Inputs, Inputs],
  { oldRelease, newRelease, platform, configuration }: EditSettings,
): (path: string) => readonly LocatedFinding[] {
  const together = { now: new Date(), ...(platform === undefined ? {} : { platform: platformProfile(platform) }) };
  const errorsOf = oncePer(({ path, ...sides }: ClusterPair) =>
    [
      { side: sides.old, inputs: old, release: oldRelease },
      { side: sides.now, inputs: now, release: newRelease },
    ].map(({ side, inputs, release }) =>
      clusterErrors({ path, objects: side?.objects ?? [] }, { ...inputs, configuration }, { ...together, release }),
    ),
  );
  const pairs = new Map(paired.flatMap(({ pair, sides }) => sides.map(({ path }) => [path, pair] as const)));
  return (path) => {
    const pair = pairs.get(path);
    const [before = [], after = []] = pair === undefined ? [] : errorsOf(pair).map((errors) => errors.get(path) ?? []);
    const known = new Set(before.map(headlineOf));
    return after.filter((error) => !known.has(headlineOf(error)));
  };
}
