import type { Dumps } from '../dumps';
import { dumpedOperator, dumpOf, failingStorage } from '../dump-yaml';

export const irc101: Dumps = {
  shows: () =>
    dumpOf(
      dumpedOperator([
        ['Available', 'False', 'StorageNotConfigured', 'Available: Error: storage backend not configured'],
        ['Progressing', 'False', 'Error', 'Progressing: Unable to apply resources: storage backend not configured'],
        ['Degraded', 'True', 'StorageNotConfigured', 'Degraded: Error: storage backend not configured'],
      ]),
    ),
  alike: () => failingStorage('exactly one storage type should be configured at the same time, got 2: [S3 PVC]'),
};
