import type { Dumps } from '../dumps';
import { NO_PODS, dumpOf, dumpedConfig } from '../dump-yaml';
import { dumpedEvent } from '../dumped-pods';

export const irc612: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(NO_PODS, { emptyDir: {} }),
      dumpedEvent(
        'Pod',
        'image-registry-7c9d-abcde',
        'Evicted',
        'The node was low on resource: ephemeral-storage. Container registry was using 40Gi',
      ),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig(NO_PODS, { emptyDir: {} }),
      dumpedEvent(
        'Pod',
        'image-registry-7c9d-abcde',
        'FailedScheduling',
        '0/3 nodes are available: 3 Insufficient memory.',
      ),
    ),
};
