import type { Dumps } from '../dumps';
import { NO_PODS, dumpOf, dumpedConfig } from '../dump-yaml';
import { crashedPod, dumpedEvent, dumpedPod } from '../dumped-pods';

export const irc609: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(NO_PODS),
      dumpedPod('image-registry-7c9d-abcde', {
        phase: 'Running',
        containerStatuses: [{ name: 'registry', ready: false, state: { running: {} } }],
      }),
      dumpedEvent(
        'Pod',
        'image-registry-7c9d-abcde',
        'Unhealthy',
        'Readiness probe failed: HTTP probe failed with statuscode: 503',
      ),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig(NO_PODS),
      crashedPod('panic: NoSuchBucket: The specified bucket does not exist'),
      dumpedEvent('Pod', 'image-registry-7c9d-abcde', 'BackOff', 'Back-off restarting failed container'),
    ),
};
