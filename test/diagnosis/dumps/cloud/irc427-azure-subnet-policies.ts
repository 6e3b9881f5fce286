import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

const INTERNAL = { azure: { accountName: 'layers', container: 'layers', networkAccess: { type: 'Internal' } } };

export const irc427: Dumps = {
  shows: () =>
    failingStorage(
      'Unable to process private endpoint: RESPONSE 400: 400 Bad Request ERROR CODE: PrivateEndpointCannotBeCreatedInSubnetThatHasNetworkPoliciesEnabled',
      INTERNAL,
    ),
  alike: () => failingStorage('Unable to process private endpoint: no subnets found on vnet', INTERNAL),
};
