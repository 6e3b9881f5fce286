import type { Dumps } from '../dumps';
import { NO_PODS, ON_S3, dumpOf, dumpedConfig } from '../dump-yaml';
import { pendingPod } from '../dumped-pods';

export const irc603: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(NO_PODS, ON_S3, { nodeSelector: { 'node-role.kubernetes.io/infra': '' } }),
      pendingPod("0/6 nodes are available: 6 node(s) didn't match Pod's node affinity/selector."),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig(NO_PODS, ON_S3, { nodeSelector: { 'node-role.kubernetes.io/infra': '' } }),
      pendingPod('0/6 nodes are available: 6 node(s) had untolerated taint {node-role.kubernetes.io/infra: reserved}.'),
    ),
};
