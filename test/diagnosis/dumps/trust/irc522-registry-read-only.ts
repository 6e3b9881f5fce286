import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig } from '../dump-yaml';
import { clientPod } from '../dumped-pods';

export const irc522: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(READY, undefined, { readOnly: true }),
      clientPod(
        'writing blob: initiating layer upload to /v2/a/b/blobs/uploads/ in image-registry.openshift-image-registry.svc:5000: received unexpected HTTP status: 405 Method Not Allowed',
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
