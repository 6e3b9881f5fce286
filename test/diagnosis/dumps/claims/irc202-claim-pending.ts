import type { Dumps } from '../dumps';
import { ON_CLAIM } from '../dump-yaml';
import { dumpedClaim, unschedulable } from '../dumped-pods';

export const irc202: Dumps = {
  shows: () =>
    unschedulable(
      '0/6 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
      ON_CLAIM,
      dumpedClaim('Pending', { storageClassName: 'fast' }),
    ),
  alike: () =>
    unschedulable(
      "0/4 nodes are available: 4 node(s) didn't match Pod's node affinity/selector.",
      ON_CLAIM,
      dumpedClaim('Bound'),
    ),
};
