import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig } from '../dump-yaml';
import { clientPod } from '../dumped-pods';

export const irc524: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod(
        'copying system image from manifest list: writing blob: adding layer with blob "sha256:1": processing tar file(write /usr/lib: no space left on device): exit status 1 (pulling image-registry.openshift-image-registry.svc:5000/a/b)',
      ),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod(
        'writing blob: initiating layer upload to /v2/a/b/blobs/uploads/ in image-registry.openshift-image-registry.svc:5000: received unexpected HTTP status: 500 Internal Server Error',
      ),
    ),
};
