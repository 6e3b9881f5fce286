import type { Dumps } from '../dumps';
import { ON_CLAIM } from '../dump-yaml';
import { dumpedClaim, unschedulable } from '../dumped-pods';

export const irc209: Dumps = {
  shows: () =>
    unschedulable(
      '0/6 nodes are available: persistentvolumeclaim "image-registry-storage" is being deleted.',
      ON_CLAIM,
      dumpedClaim('Bound', {}, { deletionTimestamp: '2026-01-01T00:00:00Z' }),
    ),
  alike: () =>
    unschedulable(
      '0/6 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
      ON_CLAIM,
      dumpedClaim('Pending'),
    ),
};
