import type { Dumps } from '../dumps';
import { unschedulable } from '../dumped-pods';

export const irc604: Dumps = {
  shows: () =>
    unschedulable(
      "0/6 nodes are available: 3 node(s) didn't match pod topology spread constraints, 3 node(s) had untolerated taint {node-role.kubernetes.io/master: }.",
    ),
  alike: () =>
    unschedulable(
      "0/6 nodes are available: 3 node(s) didn't match pod anti-affinity rules, 3 node(s) had untolerated taint {node-role.kubernetes.io/master: }.",
    ),
};
