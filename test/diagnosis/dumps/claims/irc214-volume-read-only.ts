import type { Dumps } from '../dumps';
import { ON_CLAIM } from '../dump-yaml';
import { crashing, dumpedClaim } from '../dumped-pods';

export const irc214: Dumps = {
  shows: () => crashing('filesystem: mkdir /registry/docker: read-only file system', ON_CLAIM, dumpedClaim('Bound')),
  alike: () => crashing('filesystem: mkdir /registry/docker: permission denied', ON_CLAIM, dumpedClaim('Bound')),
};
