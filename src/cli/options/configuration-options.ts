import { chooseConfiguration } from '../../configuration/choose-configuration';
import type { Configuration } from '../../configuration/configuration';
import { ConfigurationError } from '../../configuration/configuration-error';
import { CONFIGURATION_FILE } from '../../configuration/find-configuration';
import { flagOption, textOption } from '../option';
import { UsageError } from '../usage-error';

/** Which configuration file is read. */
export const CONFIGURATION_OPTIONS = {
  config: textOption('FILE', `the configuration (default: ${CONFIGURATION_FILE} here or above, up to .git)`),
  'no-config': flagOption('read no configuration'),
};

/** The configuration that the options choose; undefined if there is none. */
export function configurationOf({
  config,
  'no-config': isNone,
}: {
  readonly config: string | undefined;
  readonly 'no-config': boolean;
}): Configuration | undefined {
  if (isNone && config !== undefined) throw new UsageError('found --config and --no-config, expected one of them');
  if (isNone) return undefined;
  try {
    return chooseConfiguration(config);
  } catch (error) {
    if (error instanceof ConfigurationError) throw new UsageError(error.messages.join('\n'));
    throw error;
  }
}
