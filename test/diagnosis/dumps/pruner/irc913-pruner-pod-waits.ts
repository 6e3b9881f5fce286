import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig, dumpedPruner } from '../dump-yaml';
import { JOB_FAILED, failedPruner } from '../dumped-jobs';
import { dumpedPod } from '../dumped-pods';

export const irc913: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(READY),
      dumpedPruner(JOB_FAILED, { nodeSelector: { a: 'b' } }),
      dumpedPod('image-pruner-29001440-x7k2p', {
        phase: 'Pending',
        conditions: [
          {
            type: 'PodScheduled',
            status: 'False',
            reason: 'Unschedulable',
            message: "0/6 nodes are available: 6 node(s) didn't match Pod's node affinity/selector.",
          },
        ],
      }),
    ),
  alike: () => failedPruner('error: failed to delete blob sha256:1: unexpected status: 500 Internal Server Error'),
};
