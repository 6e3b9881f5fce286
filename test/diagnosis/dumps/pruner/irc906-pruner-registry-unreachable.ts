import type { Dumps } from '../dumps';
import { failedPruner } from '../dumped-jobs';

export const irc906: Dumps = {
  shows: () =>
    failedPruner(
      'error: failed to ping registry https://image-registry.openshift-image-registry.svc:5000: Get "https://image-registry.openshift-image-registry.svc:5000/": dial tcp 172.30.1.2:5000: connect: connection refused',
    ),
  alike: () =>
    failedPruner(
      'error: failed to ping registry https://image-registry.openshift-image-registry.svc:5000: x509: certificate signed by unknown authority',
    ),
};
