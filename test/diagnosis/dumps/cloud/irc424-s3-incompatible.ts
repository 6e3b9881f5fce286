import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc424: Dumps = {
  shows: () =>
    crashing(
      'panic: NotImplemented: A header you provided implies functionality that is not implemented\n\tstatus code: 501',
    ),
  alike: () => crashing('panic: AccessDenied: Access Denied\n\tstatus code: 403'),
};
