import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig, dumpedPruner } from '../dump-yaml';
import { JOB_FAILED, failedPruner } from '../dumped-jobs';

export const irc909: Dumps = {
  shows: () => dumpOf(dumpedConfig(READY), dumpedPruner(JOB_FAILED)),
  alike: () =>
    failedPruner(
      'error: images.image.openshift.io is forbidden: User "system:serviceaccount:openshift-image-registry:pruner" cannot list resource "images"',
    ),
};
