import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc411: Dumps = {
  shows: () =>
    failingStorage(
      "RESPONSE 403: 403 Forbidden ERROR CODE: AuthorizationFailed The client 'x' does not have authorization to perform action 'Microsoft.Storage/storageAccounts/listKeys/action'",
      { azure: { accountName: 'layers', container: 'layers' } },
    ),
  alike: () =>
    failingStorage(
      'RESPONSE 403: 403 This request is not authorized to perform this operation. ERROR CODE: AuthorizationFailure',
      { azure: { accountName: 'layers', container: 'layers' } },
    ),
};
