import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig } from '../dump-yaml';
import { clientPod } from '../dumped-pods';

export const irc515: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod(
        'reading manifest latest in image-registry.openshift-image-registry.svc:5000/a/b: unauthorized: authentication required',
      ),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod('reading manifest latest in image-registry.openshift-image-registry.svc:5000/a/b: manifest unknown'),
    ),
};
