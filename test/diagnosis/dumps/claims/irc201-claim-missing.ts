import type { Dumps } from '../dumps';
import { ON_CLAIM, failingStorage } from '../dump-yaml';
import { dumpedClaim, unschedulable } from '../dumped-pods';

export const irc201: Dumps = {
  shows: () => failingStorage('persistentvolumeclaims "registry" not found', { pvc: { claim: 'registry' } }),
  alike: () =>
    unschedulable(
      '0/6 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
      ON_CLAIM,
      dumpedClaim('Pending'),
    ),
};
