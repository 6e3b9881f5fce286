/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { KNOWN_RELEASES, releaseMeant, RELEASES, type Release } from '../../core/release';
import { CLUSTER_MODES } from '../../inputs/cluster-modes';
import { Platform } from '../../platforms/platform';
import { platformNamed, platformsMeant } from '../../platforms/platform-named';
import { choiceOption, choicePairOption, flagOption, type ChoiceProps, type Option } from '../option';

/** The paths that a command which reads manifests expects. */
export const MANIFEST_PATHS = 'at least one file or folder, or - for standard input';

/** The releases to choose from. */
export const RELEASE_CHOICES = {
  choices: RELEASES,
  brief: KNOWN_RELEASES,
  meant: releaseMeant,
};

/** The release of the clusters. */
export const RELEASE_OPTION = choiceOption({ ...RELEASE_CHOICES, value: 'R', help: helpOfRelease });

/** The releases of both sides of a comparison. */
export const RELEASES_OPTION: Option<readonly [Release, Release] | undefined> = choicePairOption({
  ...RELEASE_CHOICES,
  value: 'R[..R2]',
  help: (releases) =>
    `${helpOfRelease(releases)}. With two releases, OLD has the first and NEW the second. Then OLD and NEW may be the same path`,
});

function helpOfRelease(releases: string): string {
  return `release of OpenShift: ${releases} (default: the release in ClusterVersion, else in the configuration, else the newest)`;
}

/** The platform of the cluster. */
export function platformOption(whereMissing: string): Option<Platform | undefined> {
  const choices = Object.values(Platform);
  return choiceOption({
    value: 'P',
    choices,
    brief: `${choices.slice(0, 3).join(', ')} or one of ${choices.length - 3} more`,
    describe: (platform) =>
      (require('../../platforms') as typeof import('../../platforms')).platformProfile(platform).title,
    named: platformNamed,
    meant: platformsMeant,
    help: (platforms) => `where the clusters run: ${platforms} (default: ${whereMissing}); "--platform help" lists all`,
  });
}

/** The output format: one of a register, `text` by default. */
export function outputOption<Name extends string>(
  formats: Readonly<Record<Name | 'text', unknown>>,
  help: ChoiceProps<string>['help'] = (choices) => choices,
): Option<Name | 'text'> {
  const choices = Object.keys(formats) as (Name | 'text')[];
  return choiceOption({ value: 'FORMAT', choices, default: 'text', help });
}

/** How files become clusters. */
export const CLUSTER_OPTION = choiceOption({
  value: 'MODE',
  choices: CLUSTER_MODES,
  default: 'auto',
  help: (modes) =>
    `which files are one cluster: ${modes}. auto: all files that you name are one cluster, and each folder that directly ` +
    'holds files is a cluster of its own. If two files of a cluster hold the same singleton, such as Config, each file is a cluster',
});

/** Whether objects may exist that the input does not contain. */
export const COMPLETE_OPTION = flagOption(
  'the input is the whole cluster: an object that is not in the input does not exist. Without this option, such an object is assumed or unknown',
);
