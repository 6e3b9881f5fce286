import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig } from '../dump-yaml';
import { clientPod } from '../dumped-pods';

export const irc523: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod(
        'writing manifest: uploading manifest latest to image-registry.openshift-image-registry.svc:5000/a/b: manifest invalid',
      ),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod('reading manifest latest in image-registry.openshift-image-registry.svc:5000/a/b: manifest unknown'),
    ),
};
