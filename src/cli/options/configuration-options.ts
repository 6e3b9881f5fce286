import { CONFIGURATION_FILE } from '../../configuration/configuration-file';
import { flagOption, textOption } from '../option';

/** The inventory of a fleet, whose folders are read. */
export const INVENTORY_OPTION = textOption(
  'FILE',
  'the inventory of "fleet": release and platform of the clusters whose folders have the names in it',
);

/** Which configuration file is read. */
export const CONFIGURATION_OPTIONS = {
  config: textOption(
    'FILE',
    `the configuration file (default: ${CONFIGURATION_FILE} in the working folder or above it, up to .git)`,
  ),
  'no-config': flagOption('read no configuration'),
};
