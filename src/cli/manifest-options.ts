import { NEWEST_RELEASE, RELEASES } from '../core/release';
import { CLUSTER_MODES } from '../files/clusters';
import { Platform } from '../platforms/platform';
import { choiceOption, flagOption, type ChoiceProps, type Option } from './option';

/** The paths that a command which reads manifests expects. */
export const MANIFEST_PATHS = 'at least one file or folder, or - for standard input';

/** `4.12 to 5.1`. */
export const RELEASE_SPAN = `${RELEASES[0] ?? ''} to ${NEWEST_RELEASE}`;

/** The platform of the cluster. */
export function platformOption(whereMissing: string): Option<Platform | undefined> {
  const choices = Object.values(Platform);
  const some = choices.slice(0, 4).join(', ');
  const help = `where the cluster runs, such as ${some} (default: ${whereMissing})`;
  return choiceOption({ value: 'P', choices, help: () => help });
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
    `what is one cluster: ${modes}. auto: the files that are named, and in a folder each folder that holds files, ` +
    'unless two of its files hold the same singleton',
});

/** Whether objects may exist that the input does not contain. */
export const COMPLETE_OPTION = flagOption(
  'the input is the whole cluster: what is not in it does not exist. Without it, it is assumed or unknown',
);
