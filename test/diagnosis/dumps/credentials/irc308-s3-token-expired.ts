import type { Dumps } from '../dumps';
import { ON_AWS } from '../dump-yaml';
import { crashing } from '../dumped-pods';

export const irc308: Dumps = {
  shows: () => crashing('panic: ExpiredToken: The provided token has expired.', ON_AWS),
  alike: () => crashing('panic: AccessDenied: Access Denied', ON_AWS),
};
