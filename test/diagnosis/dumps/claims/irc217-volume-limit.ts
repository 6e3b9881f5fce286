import type { Dumps } from '../dumps';
import { ON_CLAIM } from '../dump-yaml';
import { dumpedClaim, unschedulable } from '../dumped-pods';

export const irc217: Dumps = {
  shows: () =>
    unschedulable('0/6 nodes are available: 6 node(s) exceed max volume count.', ON_CLAIM, dumpedClaim('Bound')),
  alike: () => unschedulable('0/6 nodes are available: 6 Insufficient cpu.', ON_CLAIM, dumpedClaim('Bound')),
};
