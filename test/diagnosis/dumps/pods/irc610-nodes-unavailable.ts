import type { Dumps } from '../dumps';
import { unschedulable } from '../dumped-pods';

export const irc610: Dumps = {
  shows: () =>
    unschedulable(
      '0/6 nodes are available: 3 node(s) were unschedulable, 3 node(s) had untolerated taint {node-role.kubernetes.io/master: }.',
    ),
  alike: () =>
    unschedulable(
      '0/6 nodes are available: 3 Insufficient cpu, 3 node(s) had untolerated taint {node-role.kubernetes.io/master: }.',
    ),
};
