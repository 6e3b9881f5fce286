import { chooseConfiguration } from '../../configuration/choose-configuration';
import type { Configuration } from '../../configuration/configuration';
import { ConfigurationError } from '../../configuration/configuration-error';
import { UsageError } from '../usage-error';

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
