import { settingsFor, type Configuration } from '../configuration/configuration';
import type { Release } from '../core/release';
import { shownRelease } from '../diagnosis/engine/release-of';
import { shownPlatformType } from '../operator/cluster/platform-of';
import { platformProfile } from '../platforms';
import type { Platform } from '../platforms/platform';
import type { SourceObject } from '../yaml/source-object';
import { DEFAULT_RELEASE, type ReleaseChoice } from './release-choice';
import type { Overruled } from './overruled';

/** What a command line says of all clusters. */
export interface AskedSettings {
  readonly release: Release | undefined;
  readonly platform: Platform | undefined;
}

export interface ClusterSettings {
  readonly choice: ReleaseChoice;
  /** @default - as its objects show */
  readonly platform: Platform | undefined;
  /** What the configuration says of it although its objects show something else. */
  readonly overruled: readonly Overruled[];
}

/**
 * Release and platform of a cluster: those of the command line, else those that its objects show, else those of the configuration
 * for its files. A configured platform may be a variant of what the objects show: Infrastructure is the same for all variants.
 */
export function settingsOfCluster(
  objects: readonly SourceObject[],
  asked: AskedSettings,
  configuration: Configuration | undefined,
  path = objects[0]?.file ?? '.',
): ClusterSettings {
  const configured = settingsFor(configuration, path);
  const { shown, type } = shownIn(objects);
  const installed = shown?.unknown === undefined ? shown?.release : undefined;
  const overruled: Overruled[] = [];
  if (asked.release === undefined && isOther(configured.release, installed))
    overruled.push({ what: 'release', path, configured: configured.release, shown: installed });
  const isContradicted =
    configured.platform !== undefined && isOther(platformProfile(configured.platform).infrastructureType, type);
  if (asked.platform === undefined && isContradicted)
    overruled.push({ what: 'platform', path, configured: configured.platform, shown: type });
  return {
    choice: choiceOf(asked.release, shown, configured),
    platform: asked.platform ?? (isContradicted ? undefined : configured.platform),
    overruled,
  };
}

/** What the objects of a cluster show of it. */
export function shownIn(objects: readonly SourceObject[]): {
  readonly shown: ReturnType<typeof shownRelease>;
  readonly type: ReturnType<typeof shownPlatformType>;
} {
  return { shown: shownRelease(objects), type: shownPlatformType(objects.map(({ manifest }) => manifest)) };
}

function isOther<T>(configured: T | undefined, shown: T | undefined): boolean {
  return configured !== undefined && shown !== undefined && configured !== shown;
}

function choiceOf(
  asked: Release | undefined,
  shown: ReturnType<typeof shownRelease>,
  { release, releaseFrom = 'configuration' }: ReturnType<typeof settingsFor>,
): ReleaseChoice {
  if (asked !== undefined) return { release: asked, from: 'option' };
  const input: ReleaseChoice | undefined = shown === undefined ? undefined : { ...shown, from: 'input' };
  // What is nearest to an unknown release is a guess.
  if (input !== undefined && input.unknown === undefined) return input;
  return release === undefined ? (input ?? DEFAULT_RELEASE) : { release, from: releaseFrom };
}
