import type { Dumps } from '../dumps';
import { ON_CLAIM } from '../dump-yaml';
import { dumpedClaim, unschedulable } from '../dumped-pods';

export const irc215: Dumps = {
  shows: () =>
    unschedulable(
      '0/6 nodes are available: persistentvolumeclaim "image-registry-storage" bound to non-existent persistentvolume "pvc-1".',
      ON_CLAIM,
      dumpedClaim('Lost'),
    ),
  alike: () =>
    unschedulable(
      '0/6 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
      ON_CLAIM,
      dumpedClaim('Pending'),
    ),
};
