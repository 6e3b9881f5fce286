/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { chooseConfiguration } from '../../configuration/choose-configuration';
import type { Configuration } from '../../configuration/configuration';
import { ConfigurationError } from '../../configuration/configuration-error';
import { UsageError } from '../usage-error';

interface ChosenOptions {
  readonly config: string | undefined;
  readonly 'no-config': boolean;
  readonly inventory?: string | undefined;
}

/** The configuration that the options choose, with what an inventory says of clusters; undefined if there is neither. */
export function configurationOf(options: ChosenOptions): Configuration | undefined {
  const { inventory } = options;
  const configuration = chosenIn(options);
  if (inventory === undefined) return configuration;
  const { withInventory } = require('./with-inventory') as typeof import('./with-inventory');
  return withInventory(configuration, inventory);
}

function chosenIn({ config, 'no-config': isNone }: ChosenOptions): Configuration | undefined {
  if (isNone && config !== undefined) throw new UsageError('found --config and --no-config, expected one of them');
  if (isNone) return undefined;
  try {
    return chooseConfiguration(config);
  } catch (error) {
    if (error instanceof ConfigurationError) throw new UsageError(error.messages.join('\n'));
    throw error;
  }
}
