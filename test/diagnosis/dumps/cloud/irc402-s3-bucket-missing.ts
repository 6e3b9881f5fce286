import type { Dumps } from '../dumps';
import { ON_AWS } from '../dump-yaml';
import { crashing } from '../dumped-pods';

export const irc402: Dumps = {
  shows: () => crashing('panic: NoSuchBucket: The specified bucket does not exist\n\tstatus code: 404', ON_AWS),
  alike: () => crashing('panic: AccessDenied: Access Denied\n\tstatus code: 403', ON_AWS),
};
