import type { Dumps } from '../dumps';
import { ON_CLAIM } from '../dump-yaml';
import { dumpedClaim, unschedulable, unboundClaim } from '../dumped-pods';

export const irc218: Dumps = {
  shows: () =>
    unschedulable(
      "0/6 nodes are available: 6 node(s) didn't find available persistent volumes to bind.",
      ON_CLAIM,
      dumpedClaim('Pending', { storageClassName: 'local' }),
    ),
  alike: () =>
    unboundClaim('FailedBinding', 'no persistent volumes available for this claim and no storage class is set', {
      storageClassName: 'fast',
    }),
};
