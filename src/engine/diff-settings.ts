import type { Configuration } from '../configuration/configuration';
import type { Release } from '../core/release';
import type { ClusterPair } from '../inputs/cluster-pairs';
import type { Platform } from '../platforms/platform';
import type { ReleaseChoice } from '../check/release-choice';
import { settingsOfCluster, type ClusterSettings } from '../check/cluster-settings';
import type { ClusterSides } from '../rules/embedded/with-embedded';
import type { PairedSides } from '../check/errors-in-edit';

/** How the two sides of a cluster are compared. */
export interface DiffSettings extends Pick<ClusterSettings, 'platform' | 'overruled'> {
  /** The releases of OLD and NEW. */
  readonly choices: readonly [ReleaseChoice, ReleaseChoice];
}

/** What somebody says of both sides. */
export interface AskedOfEdit {
  readonly release: readonly [Release, Release] | undefined;
  readonly platform: Platform | undefined;
}

/** The settings of clusters, whose sides may come from the files of different pairs. */
export function diffSettings(
  paired: readonly PairedSides[],
  asked: AskedOfEdit,
  configuration: Configuration | undefined,
): (sides: ClusterSides) => DiffSettings {
  const sources = new Map(
    paired.flatMap(({ pair, sides }) =>
      sides.flatMap(({ old, now }) => [
        [old, pair.old],
        [now, pair.now],
      ]),
    ) as [ClusterSides['old'], ClusterPair['old']][],
  );
  return ({ old, now }) => {
    const [before, after] = [old, now].map((side) => (side === undefined ? undefined : sources.get(side)));
    return settingsOfSides(before, after, asked, configuration);
  };
}

/**
 * A side that reports no release has the one of the other side, and so has a side without the cluster. The platform is that of the
 * cluster, whichever side shows it.
 */
function settingsOfSides(
  old: ClusterPair['old'],
  now: ClusterPair['now'],
  { release, platform: named }: AskedOfEdit,
  configuration: Configuration | undefined,
): DiffSettings {
  const choiceOf = (cluster: ClusterPair['old'], side: 0 | 1): ReleaseChoice =>
    settingsOfCluster(
      cluster?.objects ?? [],
      { release: release?.[side], platform: named },
      configuration,
      cluster?.joinedBy,
    ).choice;
  const isOnlyIn = (cluster: ClusterPair['old'], other: ClusterPair['old']): boolean =>
    release === undefined && cluster !== undefined && other === undefined;
  const before = isOnlyIn(now, old) ? choiceOf(now, 1) : choiceOf(old, 0);
  const after = isOnlyIn(old, now) ? choiceOf(old, 0) : choiceOf(now, 1);
  const installed = [before, after].find(({ from }) => from === 'input');
  const completed = (choice: ReleaseChoice): ReleaseChoice =>
    choice.from === 'option' || choice.from === 'input' ? choice : (installed ?? choice);
  const { platform, overruled } = settingsOfCluster(
    [...(now?.objects ?? []), ...(old?.objects ?? [])],
    { release: release?.[1], platform: named },
    configuration,
    now?.joinedBy ?? old?.joinedBy,
  );
  return { choices: [completed(before), completed(after)], platform, overruled };
}
