import { settingsFor, type Configuration } from '../configuration/configuration';
import type { Release } from '../core/release';
import { releaseOf } from '../diagnosis/engine/release-of';
import type { Platform } from '../platforms/platform';
import type { SourceObject } from '../yaml/source-object';
import { DEFAULT_RELEASE, type ReleaseChoice } from './check/release-choice';

/** What a command line says of all clusters. */
export interface AskedSettings {
  readonly release: Release | undefined;
  readonly platform: Platform | undefined;
}

interface ClusterSettings {
  readonly choice: ReleaseChoice;
  readonly platform: Platform | undefined;
}

/**
 * Release and platform of a cluster. The release is the one of the command line, else the one that its objects report, else of the
 * configuration for its files, else the newest.
 */
export function settingsOfCluster(
  objects: readonly SourceObject[],
  asked: AskedSettings,
  configuration: Configuration | undefined,
): ClusterSettings {
  const [first] = objects;
  const { release, platform } = settingsFor(configuration, first?.file ?? '.');
  return {
    choice: chooseRelease(asked.release, objects, release),
    platform: asked.platform ?? platform,
  };
}

function chooseRelease(
  asked: Release | undefined,
  objects: readonly SourceObject[],
  configured: Release | undefined,
): ReleaseChoice {
  if (asked !== undefined) return { release: asked, from: 'option' };
  const installed = releaseOf(objects);
  if (installed !== undefined) return { release: installed, from: 'input' };
  return configured === undefined ? DEFAULT_RELEASE : { release: configured, from: 'configuration' };
}
