/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import type { Configuration } from '../../configuration/configuration';
import { ConfigurationError } from '../../configuration/configuration-error';
import { CONFIGURATION_FILE, findConfiguration } from '../../configuration/find-configuration';
import { flagOption, textOption } from '../option';
import { UsageError } from '../usage-error';

/** Which configuration file is read. */
export const CONFIGURATION_OPTIONS = {
  config: textOption('FILE', `the configuration (default: ${CONFIGURATION_FILE} here or above, up to .git)`),
  'no-config': flagOption('read no configuration'),
};

type ReadConfiguration = typeof import('../../configuration/read-configuration');

/** The configuration that the options choose; undefined if there is none. */
export function configurationOf({
  config,
  'no-config': isNone,
}: {
  readonly config: string | undefined;
  readonly 'no-config': boolean;
}): Configuration | undefined {
  if (isNone && config !== undefined) throw new UsageError('found --config and --no-config, expected one of them');
  const file = isNone ? undefined : (config ?? findConfiguration());
  if (file === undefined) return undefined;
  // Most runs have no file, and what reads one takes 20 ms to load.
  const { readConfiguration } = require('../../configuration/read-configuration') as ReadConfiguration;
  try {
    // A file that is named may come from elsewhere, such as another branch: its patterns are those of this folder.
    return config === undefined ? readConfiguration(file) : readConfiguration(file, process.cwd());
  } catch (error) {
    if (error instanceof ConfigurationError) throw new UsageError(error.messages.join('\n'));
    throw error;
  }
}
