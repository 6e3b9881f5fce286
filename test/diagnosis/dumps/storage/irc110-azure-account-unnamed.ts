import type { Dumps } from '../dumps';
import { dumpedConfig, dumpOf, failingStorage, NO_PODS } from '../dump-yaml';

export const irc110: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(
        [
          [
            'StorageExists',
            'False',
            'StorageNotConfigured',
            'Storage account key is provided, but account name is not specified',
          ],
          ...NO_PODS,
        ],
        { azure: {} },
      ),
    ),
  alike: () =>
    failingStorage(
      'the secret openshift-image-registry/image-registry-private-configuration-user has an empty value for REGISTRY_STORAGE_AZURE_ACCOUNTKEY',
      { azure: {} },
    ),
};
