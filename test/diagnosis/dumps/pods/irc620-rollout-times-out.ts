import type { Dumps } from '../dumps';
import { ON_S3, SOME_PODS, dumpOf, dumpedConfig } from '../dump-yaml';
import { pendingPod } from '../dumped-pods';

export const irc620: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig([
        ...SOME_PODS.slice(0, 2),
        [
          'Degraded',
          'True',
          'ProgressDeadlineExceeded',
          'Registry deployment has timed out progressing: ReplicaSet has timed out progressing.',
        ],
      ]),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig(SOME_PODS, ON_S3, { replicas: 2 }),
      pendingPod("0/4 nodes are available: 4 node(s) didn't match pod anti-affinity rules."),
    ),
};
