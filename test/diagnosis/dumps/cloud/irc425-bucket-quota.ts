import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc425: Dumps = {
  shows: () => crashing('panic: QuotaExceeded: status code: 403'),
  alike: () => crashing('panic: AccessDenied: Access Denied\n\tstatus code: 403'),
};
