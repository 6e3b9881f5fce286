import type { Dumps } from '../dumps';
import { dumpedConfig, dumpOf, ON_S3, type ConditionRow } from '../dump-yaml';

export const irc014: Dumps = {
  shows: () => dumpOf({ ...dumpedConfig(TWO_TYPES, ON_S3), metadata: EDITED }),
  alike: () => dumpOf({ ...dumpedConfig(TWO_TYPES, { ...ON_S3, emptyDir: {} }), metadata: EDITED }),
};

const EDITED = { name: 'cluster', generation: 4 };

const TWO_TYPES: readonly ConditionRow[] = [
  ['Available', 'True', 'Ready', 'The registry is ready'],
  [
    'Progressing',
    'True',
    'Error',
    'Unable to apply resources: unable to sync storage configuration: exactly one storage type should be configured at the same time, got 2: [EmptyDir S3]',
  ],
  ['Degraded', 'False', '', ''],
];
