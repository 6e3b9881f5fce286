import type { Dumps } from '../dumps';
import { dumpedConfig, dumpOf, NO_PODS } from '../dump-yaml';
import { crashing } from '../dumped-pods';

export const irc107: Dumps = {
  shows: () => dumpOf(dumpedConfig(NO_PODS, { emptyDir: {} }, { replicas: 0 })),
  alike: () => crashing('panic: AccessDenied: Access Denied'),
};
