import type { Dumps } from '../dumps';
import { NO_PODS, dumpOf, dumpedConfig } from '../dump-yaml';
import { waitingPod } from '../dumped-pods';

export const irc317: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(NO_PODS),
      waitingPod('CreateContainerConfigError', 'secret "image-registry-private-configuration" not found'),
    ),
  alike: () => dumpOf(dumpedConfig(NO_PODS), waitingPod('ImagePullBackOff', 'Back-off pulling image "quay.io/x"')),
};
