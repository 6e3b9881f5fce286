import { ADOPTION_LANGUAGES } from '../../adoption/adoption-language';
import { choiceOption, textOption } from '../option';
import { BUILD_OPTIONS } from './build-options';
import { CONFIGURATION_OPTIONS } from './configuration-options';
import { CLUSTER_OPTION, platformOption, RELEASE_OPTION } from './manifest-options';

export const ADOPT_OPTIONS = {
  release: RELEASE_OPTION,
  platform: platformOption('the platform in Infrastructure, else in the configuration, else none'),
  cluster: CLUSTER_OPTION,
  language: choiceOption({
    value: 'LANGUAGE',
    choices: ADOPTION_LANGUAGES,
    default: 'typescript',
    help: (choices) => `what adopt writes: ${choices}. typescript: an app; inventory: a file that "fleet" reads`,
  }),
  out: textOption(
    'DIR',
    'write a new project into this folder, which is empty except for .git, or does not exist (default: print)',
  ),
  ...BUILD_OPTIONS,
  ...CONFIGURATION_OPTIONS,
};
