import type { Dumps } from '../dumps';
import { failedPruner } from '../dumped-jobs';

export const irc907: Dumps = {
  shows: () =>
    failedPruner(
      'Error from server (Timeout): the server was unable to return a response in the time allotted, but may still be processing the request (get images.image.openshift.io)',
    ),
  alike: () =>
    failedPruner(
      'error: failed to ping registry https://image-registry.openshift-image-registry.svc:5000: dial tcp 172.30.1.2:5000: connect: connection refused',
    ),
};
