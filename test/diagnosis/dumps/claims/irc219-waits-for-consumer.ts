import type { Dumps } from '../dumps';
import { NO_PODS, ON_CLAIM, dumpOf, dumpedConfig } from '../dump-yaml';
import { dumpedClaim, dumpedEvent, pendingPod } from '../dumped-pods';

export const irc219: Dumps = {
  shows: () =>
    dumpOf(dumpedConfig(NO_PODS, ON_CLAIM), dumpedClaim('Pending', { storageClassName: 'gp3-csi' }), {
      ...dumpedEvent(
        'PersistentVolumeClaim',
        'image-registry-storage',
        'WaitForFirstConsumer',
        'waiting for first consumer to be created before binding',
      ),
      type: 'Normal',
    }),
  alike: () =>
    dumpOf(
      dumpedConfig(NO_PODS, ON_CLAIM),
      pendingPod('0/6 nodes are available: 6 Insufficient cpu.'),
      dumpedClaim('Pending', { storageClassName: 'gp3-csi' }),
      {
        ...dumpedEvent(
          'PersistentVolumeClaim',
          'image-registry-storage',
          'WaitForFirstConsumer',
          'waiting for first consumer to be created before binding',
        ),
        type: 'Normal',
      },
    ),
};
