import type { Dumps } from '../dumps';
import { ON_S3, SOME_PODS, dumpOf, dumpedConfig } from '../dump-yaml';
import { pendingPod } from '../dumped-pods';

export const irc601: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(SOME_PODS, ON_S3, { replicas: 2 }),
      pendingPod(
        "0/4 nodes are available: 1 node(s) didn't match pod anti-affinity rules, 3 node(s) had untolerated taint {node-role.kubernetes.io/master: }.",
      ),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig(SOME_PODS, ON_S3, { replicas: 2 }),
      pendingPod("0/4 nodes are available: 4 node(s) didn't match pod topology spread constraints."),
    ),
};
