import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig } from '../dump-yaml';
import { clientPod } from '../dumped-pods';

const PUSH =
  'Failed to pull image: uploading manifest latest to image-registry.openshift-image-registry.svc:5000/a/b: denied: ';

export const irc519: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(READY),
      clientPod(
        `${PUSH}exceeded quota: images, requested: openshift.io/imagestreams=1, used: openshift.io/imagestreams=9`,
      ),
    ),
  alike: () => dumpOf(dumpedConfig(READY), clientPod(`${PUSH}requested access to the resource is denied`)),
};
