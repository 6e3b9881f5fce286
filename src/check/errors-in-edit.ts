import type { Configuration } from '../configuration/configuration';
import { oncePer } from '../core/caching/once-per';
import type { ClusterPair } from '../inputs/cluster-pairs';
import { patchesOfClusters } from '../inputs/kustomize/patches-of-clusters';
import type { Inputs } from '../inputs/inputs';
import { platformProfile } from '../platforms';
import type { Platform } from '../platforms/platform';
import { headlineOf } from './headline';
import type { LocatedFinding } from './check-report';
import { DEFAULT_RELEASE, type ReleaseChoice } from './release-choice';
import { inFileOrder } from './in-file-order';
import { clusterErrors } from './cluster-errors';
import type { ClusterSides } from '../rules/embedded/with-embedded';

/** A pair of clusters, and the clusters that it and its embedded objects are compared as. */
export interface PairedSides {
  readonly pair: ClusterPair;
  readonly sides: readonly ClusterSides[];
}

interface EditSettings {
  /** The releases of OLD and NEW. */
  readonly choices: readonly [ReleaseChoice, ReleaseChoice];
  readonly platform: Platform | undefined;
}

interface JudgedWith {
  readonly configuration: Configuration | undefined;
  /** The time at which certificates are judged. */
  readonly now: Date;
}

/** The errors that NEW has and OLD has not, by the path of a cluster. */
export function errorsInEdit(
  paired: readonly PairedSides[],
  [old, now]: readonly [Inputs, Inputs],
  settingsOf: (path: string) => EditSettings | undefined,
  { configuration, now: time }: JudgedWith,
): (path: string) => readonly LocatedFinding[] {
  const patchesOf = [patchesOfClusters(old), patchesOfClusters(now)] as const;
  const errorsOf = oncePer(({ path, ...sides }: ClusterPair) => {
    const { choices = [DEFAULT_RELEASE, DEFAULT_RELEASE], platform } = settingsOf(path) ?? {};
    const together = { now: time, ...(platform === undefined ? {} : { platform: platformProfile(platform) }) };
    return [
      { side: sides.old, inputs: old, patchesOf: patchesOf[0] },
      { side: sides.now, inputs: now, patchesOf: patchesOf[1] },
    ].map(({ side, inputs, patchesOf: patchesIn }, index) => {
      const { release } = choices[index] ?? DEFAULT_RELEASE;
      const circumstances = { ...together, release };
      const cluster = { path, closed: [], objects: [], ...side };
      return clusterErrors(cluster, { ...inputs, patched: patchesIn(cluster), configuration }, circumstances);
    });
  });
  const pairs = new Map(paired.flatMap(({ pair, sides }) => sides.map(({ path }) => [path, pair] as const)));
  return (path) => {
    const pair = pairs.get(path);
    const [before = [], after = []] = pair === undefined ? [] : errorsOf(pair).map((errors) => errors.get(path) ?? []);
    const known = new Set(before.map(headlineOf));
    return inFileOrder(after.filter((error) => !known.has(headlineOf(error))));
  };
}
