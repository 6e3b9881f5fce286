import type { Dumps } from '../dumps';
import { ON_AWS } from '../dump-yaml';
import { crashing } from '../dumped-pods';

export const irc423: Dumps = {
  shows: () => crashing('panic: SlowDown: Please reduce your request rate.\n\tstatus code: 503', ON_AWS),
  alike: () => crashing('panic: AccessDenied: Access Denied\n\tstatus code: 403', ON_AWS),
};
