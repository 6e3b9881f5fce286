import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc415: Dumps = {
  shows: () =>
    crashing(
      'panic: RESPONSE 403: 403 Key based authentication is not permitted on this storage account. ERROR CODE: KeyBasedAuthenticationNotPermitted',
      { azure: { accountName: 'layers', container: 'layers' } },
    ),
  alike: () =>
    crashing(
      'panic: RESPONSE 403: 403 This request is not authorized to perform this operation. ERROR CODE: AuthorizationFailure',
      { azure: { accountName: 'layers', container: 'layers' } },
    ),
};
