import type { Configuration } from '../configuration/configuration';
import type { Release } from '../core/release';
import type { InputFile } from '../files/inputs';
import type { Platform } from '../platforms/platform';
import type { ReleaseChoice } from '../report/check/release-choice';
import { settingsOfCluster } from '../report/cluster-settings';

interface DiffSettings {
  /** The releases of OLD and NEW. */
  readonly choices: readonly [ReleaseChoice, ReleaseChoice];
  readonly platform: Platform | undefined;
}

/** Releases and platform of a comparison. A side that reports none has the release of the other one. */
export function diffSettings(
  old: readonly InputFile[],
  now: readonly InputFile[],
  {
    release,
    platform,
  }: { readonly release: readonly [Release, Release] | undefined; readonly platform: Platform | undefined },
  configuration: Configuration | undefined,
): DiffSettings {
  const [before, after] = [old, now].map((files, side) =>
    settingsOfCluster(
      files.flatMap(({ objects }) => objects),
      { release: release?.[side], platform },
      configuration,
    ),
  ) as [ReturnType<typeof settingsOfCluster>, ReturnType<typeof settingsOfCluster>];
  const installed = [before, after].map(({ choice }) => choice).find(({ from }) => from === 'input');
  const choiceOf = ({ choice }: { choice: ReleaseChoice }): ReleaseChoice =>
    choice.from === 'option' || choice.from === 'input' ? choice : (installed ?? choice);
  return { choices: [choiceOf(before), choiceOf(after)], platform: after.platform ?? before.platform };
}
