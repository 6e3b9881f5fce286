import type { Dumps } from '../dumps';
import { ON_CLAIM } from '../dump-yaml';
import { dumpedClaim, unschedulable } from '../dumped-pods';

export const irc216: Dumps = {
  shows: () =>
    unschedulable(
      '0/6 nodes are available: 3 node(s) had untolerated taint {node-role.kubernetes.io/master: }, 3 node(s) had volume node affinity conflict.',
      ON_CLAIM,
      dumpedClaim('Bound'),
    ),
  alike: () =>
    unschedulable(
      "0/6 nodes are available: 3 node(s) had untolerated taint {node-role.kubernetes.io/master: }, 3 node(s) didn't match Pod's node affinity/selector.",
      ON_CLAIM,
      dumpedClaim('Bound'),
    ),
};
