import type { Dumps } from '../dumps';
import { dumpedConfig, dumpOf, NO_PODS, READY } from '../dump-yaml';

export const irc003: Dumps = {
  shows: () => dumpOf({ ...dumpedConfig(READY), metadata: { name: 'cluster', generation: 9 } }),
  alike: () => dumpOf(dumpedConfig(NO_PODS)),
};
