import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc413: Dumps = {
  shows: () =>
    crashing(
      'panic: RESPONSE 403: 403 This request is not authorized to perform this operation. ERROR CODE: AuthorizationFailure',
      { azure: { accountName: 'layers', container: 'layers' } },
    ),
  alike: () =>
    crashing('panic: RESPONSE 403: 403 Server failed to authenticate the request. ERROR CODE: AuthenticationFailed', {
      azure: { accountName: 'layers', container: 'layers' },
    }),
};
