import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc410: Dumps = {
  shows: () =>
    crashing('panic: RESPONSE 404: 404 The specified container does not exist. ERROR CODE: ContainerNotFound', {
      azure: { accountName: 'layers', container: 'layers' },
    }),
  alike: () =>
    crashing(
      'panic: RESPONSE 403: 403 This request is not authorized to perform this operation. ERROR CODE: AuthorizationFailure',
      { azure: { accountName: 'layers', container: 'layers' } },
    ),
};
