import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc414: Dumps = {
  shows: () =>
    failingStorage('create storage account failed, name not available', { azure: { accountName: 'layers' } }),
  alike: () =>
    failingStorage(
      'RESPONSE 404: The Resource Microsoft.Storage/storageAccounts/layers was not found. ERROR CODE: ResourceNotFound',
      { azure: { accountName: 'layers' } },
    ),
};
