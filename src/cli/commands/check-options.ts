import { FAIL_ON } from '../../configuration/fail-on';
import { CHECK_FORMATS } from '../../report/check/formats';
import { BUILD_OPTIONS } from '../options/build-options';
import { CONFIGURATION_OPTIONS, INVENTORY_OPTION } from '../options/configuration-options';
import { choiceOption, flagOption, textOption } from '../option';
import { CLUSTER_OPTION, outputOption, platformOption, RELEASE_OPTION } from '../options/manifest-options';
import { OUTPUT_OPTIONS } from '../output';

/** The options of `check`. */
export const CHECK_OPTIONS = {
  release: RELEASE_OPTION,
  platform: platformOption(
    'the platform in Infrastructure, else in the configuration; without one, platform-specific rules are skipped and listed as not judged',
  ),
  cluster: CLUSTER_OPTION,
  ...BUILD_OPTIONS,
  output: outputOption(CHECK_FORMATS),
  ...OUTPUT_OPTIONS,
  quiet: flagOption('print findings only: no summary, no suppressed findings', 'q'),
  'no-suppressed': flagOption('hide findings that are acknowledged, ignored, turned off or in the baseline'),
  'fail-on': choiceOption({
    value: 'LEVEL',
    choices: FAIL_ON,
    help: () =>
      'exit code 1 for an error (error, default), for an error or a warning (warning), or for an error or anything ' +
      'that was not judged (not-judged)',
  }),
  ...CONFIGURATION_OPTIONS,
  inventory: INVENTORY_OPTION,
  baseline: textOption('FILE', 'count only findings that are not in this file, which --write-baseline creates'),
  'write-baseline': flagOption('write all findings into the file of --baseline'),
  fix: flagOption('edit the files: correct each mistake that has only one correction, and report the others'),
  'fix-suggested': flagOption('also make corrections that may change what the cluster does'),
  'dry-run': flagOption('with --fix: write no file, print the differences'),
  patch: flagOption('print the oc patch commands that correct the live objects; write no file'),
};
