import type { Dumps } from '../dumps';
import { NO_PODS, ON_S3, dumpOf, dumpedConfig } from '../dump-yaml';
import { crashedPod } from '../dumped-pods';

export const irc608: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(NO_PODS, ON_S3, { resources: { limits: { memory: '512Mi' } } }),
      crashedPod('', 'OOMKilled', 137),
    ),
  alike: () => dumpOf(dumpedConfig(NO_PODS), crashedPod('panic: AccessDenied: Access Denied')),
};
