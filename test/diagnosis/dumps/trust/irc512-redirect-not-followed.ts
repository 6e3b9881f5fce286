import type { Dumps } from '../dumps';
import { dumpedConfig, dumpOf, READY } from '../dump-yaml';
import { clientPod } from '../dumped-pods';

export const irc512: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod(
        'reading blob sha256:1: Get "https://s3.example.com/layers/docker/registry/v2/blobs/sha256/1/data?X-Amz-Algorithm=x": dial tcp: lookup s3.example.com: no such host',
      ),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod('reading manifest latest in image-registry.openshift-image-registry.svc:5000/a/b: manifest unknown'),
    ),
};
