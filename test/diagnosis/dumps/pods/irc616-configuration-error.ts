import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc616: Dumps = {
  shows: () =>
    crashing('time="2026-01-01T00:00:00Z" level=fatal msg="error parsing configuration file: yaml: unmarshal errors"'),
  alike: () => crashing('panic: AccessDenied: Access Denied'),
};
