import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc416: Dumps = {
  shows: () =>
    failingStorage('failed to discover vnet name, please provide network details manually: "vnet with tag not found"', {
      azure: { accountName: 'layers', container: 'layers', networkAccess: { type: 'Internal' } },
    }),
  alike: () =>
    failingStorage(
      'RESPONSE 403: 403 This request is not authorized to perform this operation. ERROR CODE: AuthorizationFailure',
      { azure: { accountName: 'layers', container: 'layers' } },
    ),
};
