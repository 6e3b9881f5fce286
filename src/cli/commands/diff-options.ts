import { CHANGE_LEVELS } from '../../operator/changes/base/change';
import { DIFF_FORMATS } from '../../report/diff/formats';
import { BUILD_OPTIONS } from '../options/build-options';
import { CONFIGURATION_OPTIONS, INVENTORY_OPTION } from '../options/configuration-options';
import { choiceOption } from '../option';
import {
  CLUSTER_OPTION,
  COMPLETE_OPTION,
  outputOption,
  platformOption,
  RELEASES_OPTION,
} from '../options/manifest-options';
import { OUTPUT_OPTIONS } from '../output';

/** The options of `diff`. */
export const DIFF_OPTIONS = {
  release: RELEASES_OPTION,
  platform: platformOption(
    'the platform in Infrastructure, else in the configuration, else the platform of the storage',
  ),
  cluster: CLUSTER_OPTION,
  complete: COMPLETE_OPTION,
  ...BUILD_OPTIONS,
  output: outputOption(DIFF_FORMATS),
  ...OUTPUT_OPTIONS,
  ...CONFIGURATION_OPTIONS,
  inventory: INVENTORY_OPTION,
  'fail-on': choiceOption({
    value: 'LEVEL',
    choices: CHANGE_LEVELS,
    help: (levels) =>
      `${levels}: exit code 1 if an effect has this level or a worse one, or if something is unknown (default: never)`,
  }),
};
