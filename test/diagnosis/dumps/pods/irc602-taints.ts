import type { Dumps } from '../dumps';
import { unschedulable } from '../dumped-pods';

export const irc602: Dumps = {
  shows: () =>
    unschedulable(
      '0/6 nodes are available: 3 node(s) had untolerated taint {node-role.kubernetes.io/infra: reserved}, 3 node(s) had untolerated taint {node-role.kubernetes.io/master: }.',
    ),
  alike: () =>
    unschedulable(
      "0/6 nodes are available: 3 node(s) had untolerated taint {node-role.kubernetes.io/master: }, 3 node(s) didn't match Pod's node affinity/selector.",
    ),
};
