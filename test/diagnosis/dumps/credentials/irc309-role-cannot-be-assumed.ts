import type { Dumps } from '../dumps';
import { ON_AWS } from '../dump-yaml';
import { crashing } from '../dumped-pods';

export const irc309: Dumps = {
  shows: () =>
    crashing(
      'panic: WebIdentityErr: failed to retrieve credentials\ncaused by: AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity',
      ON_AWS,
    ),
  alike: () => crashing('panic: AccessDenied: Access Denied', ON_AWS),
};
