import { FAIL_ON } from '../../configuration/fail-on';
import { CHECK_FORMATS } from '../../report/check/formats';
import { BASELINE_OPTIONS } from '../options/baseline-options';
import { BUILD_OPTIONS } from '../options/build-options';
import { CONFIGURATION_OPTIONS } from '../options/configuration-options';
import { FIX_OPTIONS } from '../options/fix-options';
import { choiceOption, flagOption } from '../option';
import { CLUSTER_OPTION, outputOption, platformOption, RELEASE_OPTION } from '../options/manifest-options';
import { OUTPUT_OPTIONS } from '../output';

/** The options of `check`. */
export const CHECK_OPTIONS = {
  release: RELEASE_OPTION,
  platform: platformOption(
    'the platform in Infrastructure, else in the configuration; without one, platform-specific rules are skipped',
  ),
  cluster: CLUSTER_OPTION,
  ...BUILD_OPTIONS,
  output: outputOption(CHECK_FORMATS),
  ...OUTPUT_OPTIONS,
  quiet: flagOption('print findings only: no summary, no suppressed findings', 'q'),
  'no-suppressed': flagOption('hide findings that are acknowledged, ignored or in the baseline'),
  'fail-on': choiceOption({
    value: 'LEVEL',
    choices: FAIL_ON,
    help: () =>
      'exit code 1 for an error (error, default), for an error or a warning (warning), or for an error or anything ' +
      'that was not judged (not-judged)',
  }),
  ...CONFIGURATION_OPTIONS,
  ...BASELINE_OPTIONS,
  ...FIX_OPTIONS,
};
