import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig } from '../dump-yaml';
import { clientPod } from '../dumped-pods';

export const irc513: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod(
        'rpc error: code = Unknown desc = pinging container registry default-route-openshift-image-registry.apps.example.com: Get "https://default-route-openshift-image-registry.apps.example.com/v2/": x509: certificate signed by unknown authority',
      ),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod(
        'reading manifest latest in image-registry.openshift-image-registry.svc:5000/a/b: unauthorized: authentication required',
      ),
    ),
};
