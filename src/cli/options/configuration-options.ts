import { CONFIGURATION_FILE } from '../../configuration/configuration-file';
import { flagOption, textOption } from '../option';

/** Which configuration file is read. */
export const CONFIGURATION_OPTIONS = {
  config: textOption(
    'FILE',
    `the configuration file (default: ${CONFIGURATION_FILE} in the working folder or above it, up to .git)`,
  ),
  'no-config': flagOption('read no configuration'),
};
