import type { Dumps } from '../dumps';
import { NO_PODS, dumpOf, dumpedConfig } from '../dump-yaml';
import { crashedPod, waitingPod } from '../dumped-pods';

export const irc621: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(NO_PODS),
      waitingPod(
        'CreateContainerError',
        'container create failed: set memory limit 1 too low; should be at least 12582912',
      ),
    ),
  alike: () => dumpOf(dumpedConfig(NO_PODS), crashedPod('', 'OOMKilled', 137)),
};
