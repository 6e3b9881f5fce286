import { PREVIEW_FORMATS } from '../../report/preview/formats';
import { BUILD_OPTIONS } from '../options/build-options';
import { CONFIGURATION_OPTIONS, INVENTORY_OPTION } from '../options/configuration-options';
import { choiceOption, flagOption } from '../option';
import {
  CLUSTER_OPTION,
  COMPLETE_OPTION,
  outputOption,
  platformOption,
  RELEASE_OPTION,
} from '../options/manifest-options';
import { OUTPUT_OPTIONS } from '../output';

const FAIL_ON = ['degraded', 'unknown'] as const;

export type FailLevel = (typeof FAIL_ON)[number];

/** The options of `preview`. */
export const PREVIEW_OPTIONS = {
  release: RELEASE_OPTION,
  platform: platformOption(
    'the platform in Infrastructure, else in the configuration, else the platform of the storage',
  ),
  cluster: CLUSTER_OPTION,
  complete: COMPLETE_OPTION,
  'first-sync': flagOption('predict only the first sync of the Operator (default: the final state)'),
  ...BUILD_OPTIONS,
  output: outputOption(PREVIEW_FORMATS, (formats) => `${formats}; markdown: for a pull request, with a picture`),
  ...OUTPUT_OPTIONS,
  'fail-on': choiceOption({
    value: 'LEVEL',
    choices: FAIL_ON,
    help: () =>
      'exit code 1 if the Operator will report Degraded=True or Available=False, or the API server rejects an object ' +
      '(degraded), or also if something is unknown (unknown). Default: never',
  }),
  ...CONFIGURATION_OPTIONS,
  inventory: INVENTORY_OPTION,
  verbose: flagOption(
    'with text, also list every effect, condition and assumption; the other formats always list them',
  ),
  'show-secrets': flagOption(
    'do not hide the values of Secrets, private keys and passwords; not with markdown, which many people read',
  ),
};
