import type { Dumps } from '../dumps';
import { NO_PODS, dumpOf, dumpedConfig } from '../dump-yaml';
import { crashedPod } from '../dumped-pods';

export const irc611: Dumps = {
  shows: () => dumpOf(dumpedConfig(NO_PODS), crashedPod('unexpected end')),
  alike: () => dumpOf(dumpedConfig(NO_PODS), crashedPod('panic: NoSuchBucket: The specified bucket does not exist')),
};
