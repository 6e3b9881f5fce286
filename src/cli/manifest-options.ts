import { NEWEST_RELEASE, RELEASES } from '../core/release';
import { Platform } from '../platforms/platform';
import { choiceOption, type ChoiceProps, type Option } from './option';

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
