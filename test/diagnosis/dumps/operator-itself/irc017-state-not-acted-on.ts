import type { Dumps } from '../dumps';
import { dumpedConfig, dumpedOperator, dumpOf, ON_S3, READY } from '../dump-yaml';

const REMOVED = dumpedOperator([
  ['Available', 'True', 'Removed', 'Available: The registry is removed'],
  ['Progressing', 'False', 'Removed', 'Progressing: All registry resources are removed'],
  ['Degraded', 'False', 'Removed', 'Degraded: The registry is removed'],
]);

export const irc017: Dumps = {
  shows: () => dumpOf(dumpedConfig(READY), REMOVED),
  alike: () => dumpOf(dumpedConfig([], ON_S3, { managementState: 'Removed' }), REMOVED),
};
