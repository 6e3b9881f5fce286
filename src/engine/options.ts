import { CONFIGURATION_FILE } from '../configuration/configuration-file';
import type { Configuration } from '../configuration/configuration';
import { ConfigurationError } from '../configuration/configuration-error';
import { readConfiguration } from '../configuration/read-configuration';
import { nearest } from '../core/nearest';
import { quoted } from '../core/quoted';
import { releaseMeant, RELEASES, type Release } from '../core/release';
import { CLUSTER_MODES, type ClusterMode } from '../inputs/cluster-modes';
import { textTree } from '../inputs/tree/text-tree';
import { Platform } from '../platforms/platform';
import { platformNamed, platformsMeant } from '../platforms/platform-named';
import type { AskedSettings } from '../check/cluster-settings';
import { TEXT_OPTION, TEXT_LIST_OPTION, type OptionShapes } from './usable-options';
import { UnusableInput } from '../inputs/unusable-input';

/** What is known of clusters besides their files. */
export interface KnownOptions {
  /**
   * The release of OpenShift, such as `4.20`.
   * @default - what the texts show, or else the newest one
   */
  readonly release?: `${Release}`;
  /**
   * Where the clusters run, such as `aws`.
   * @default - what the texts show
   */
  readonly platform?: `${Platform}`;
}

/** How texts are found, and which of them make one cluster. */
export interface InputOptions extends KnownOptions {
  /**
   * The files and folders that are read, as a command line names them. A folder gives its files that end in .yaml, .yml or
   * .json; a file that is named itself is read whatever it is called.
   * @default ['.']
   */
  readonly paths?: readonly string[];
  /**
   * What is one cluster: each `file`, each `folder`, `all` together, or `auto`, which decides for each folder.
   * @default 'auto'
   */
  readonly cluster?: ClusterMode;
  /**
   * The text of a configuration file, whose patterns begin where the paths of the texts do.
   * @default - there is none
   */
  readonly configuration?: string;
}

/** The shapes of the options that every function has. */
export const KNOWN_SHAPES: OptionShapes<KnownOptions> = { release: TEXT_OPTION, platform: TEXT_OPTION };
export const INPUT_SHAPES: OptionShapes<InputOptions> = {
  ...KNOWN_SHAPES,
  paths: TEXT_LIST_OPTION,
  cluster: TEXT_OPTION,
  configuration: TEXT_OPTION,
};

/** The options as the commands have them. Throws `UnusableInput` for values that no release or platform has. */
export function settingsOf({ release, platform }: KnownOptions): AskedSettings {
  return {
    release: knownRelease(release),
    platform: known(
      'platform',
      platform,
      Object.values(Platform),
      (word) => platformNamed(word) ?? platformsMeant(word),
    ),
  };
}

/** The same with which files make one cluster, and with what a configuration sets for them. */
export function inputSettingsOf(options: InputOptions): InputSettings {
  return {
    ...settingsOf(options),
    mode: known('cluster', options.cluster, CLUSTER_MODES) ?? 'auto',
    configuration: chosenConfiguration(options),
    now: new Date(),
  };
}

interface InputSettings extends AskedSettings {
  readonly mode: ClusterMode;
  readonly configuration: Configuration | undefined;
  readonly now: Date;
}

/** Throws `UnusableInput` with everything that is wrong with it. */
function chosenConfiguration({ configuration }: InputOptions): Configuration | undefined {
  if (configuration === undefined) return undefined;
  try {
    return readConfiguration(CONFIGURATION_FILE, textTree({ [CONFIGURATION_FILE]: configuration }));
  } catch (error) {
    if (error instanceof ConfigurationError) throw new UnusableInput(error.messages.join('\n'));
    throw error;
  }
}

export function knownRelease(release: string | undefined): Release | undefined {
  return known('release', release, RELEASES, releaseMeant);
}

export function known<T extends string>(
  option: string,
  value: string | undefined,
  values: readonly T[],
  meantBy: (word: string) => string | undefined = (word) => nearest(word, values),
): T | undefined {
  if (value === undefined) return undefined;
  const found = values.find((each) => each === value);
  if (found === undefined) {
    const meant = meantBy(value);
    const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`;
    throw new UnusableInput(`found ${quoted(value)} as ${option}, expected one of: ${values.join(', ')}${hint}`);
  }
  return found;
}
