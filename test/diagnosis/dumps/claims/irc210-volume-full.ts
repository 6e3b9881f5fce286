import type { Dumps } from '../dumps';
import { ON_CLAIM } from '../dump-yaml';
import { crashing, dumpedClaim } from '../dumped-pods';

export const irc210: Dumps = {
  shows: () => crashing('filesystem: mkdir /registry/docker: no space left on device', ON_CLAIM, dumpedClaim('Bound')),
  alike: () => crashing('filesystem: mkdir /registry/docker: permission denied', ON_CLAIM, dumpedClaim('Bound')),
};
