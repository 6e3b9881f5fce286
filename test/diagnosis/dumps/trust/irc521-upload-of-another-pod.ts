import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig } from '../dump-yaml';
import { clientPod } from '../dumped-pods';

export const irc521: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod(
        'writing blob: uploading layer to https://image-registry.openshift-image-registry.svc:5000/v2/a/b/blobs/uploads/1: blob upload unknown',
      ),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod(
        'reading blob sha256:1 in image-registry.openshift-image-registry.svc:5000/a/b: blob unknown to registry',
      ),
    ),
};
