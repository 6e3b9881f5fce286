import type { Dumps } from '../dumps';
import { NO_PODS, dumpOf, dumpedConfig } from '../dump-yaml';
import { crashedPod, dumpedPod } from '../dumped-pods';

export const irc001: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(NO_PODS),
      dumpedPod('cluster-image-registry-operator-7c9d-abcde', {
        phase: 'Pending',
        conditions: [
          {
            type: 'PodScheduled',
            status: 'False',
            reason: 'Unschedulable',
            message: '0/3 nodes are available: 3 Insufficient memory.',
          },
        ],
      }),
    ),
  alike: () => dumpOf(dumpedConfig(NO_PODS), crashedPod('panic: NoSuchBucket: The specified bucket does not exist')),
};
