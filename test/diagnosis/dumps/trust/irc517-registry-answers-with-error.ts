import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig } from '../dump-yaml';
import { clientPod } from '../dumped-pods';

export const irc517: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod(
        'reading blob sha256:1 in image-registry.openshift-image-registry.svc:5000/a/b: received unexpected HTTP status: 500 Internal Server Error',
      ),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod(
        'reading blob sha256:1 in image-registry.openshift-image-registry.svc:5000/a/b: unauthorized: authentication required',
      ),
    ),
};
