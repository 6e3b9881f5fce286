import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig } from '../dump-yaml';
import { clientPod } from '../dumped-pods';

const PING =
  'pinging container registry image-registry.openshift-image-registry.svc:5000: Get "https://image-registry.openshift-image-registry.svc:5000/v2/": ';

export const irc518: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod(`${PING}dial tcp: lookup image-registry.openshift-image-registry.svc on 10.0.0.2:53: no such host`),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod(
        'reading blob sha256:1 of image-registry.openshift-image-registry.svc:5000/a/b: Get "https://s3.example.com/docker/registry/v2/blobs/sha256/1": dial tcp: lookup s3.example.com on 10.0.0.2:53: no such host',
      ),
    ),
};
