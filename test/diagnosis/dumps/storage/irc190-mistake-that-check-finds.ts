import type { Dumps } from '../dumps';
import { dumpedConfig, dumpOf, failingSync } from '../dump-yaml';

export const irc190: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(
        [
          ['Available', 'False', 'Odd', 'something odd'],
          ['Degraded', 'True', 'Odd', 'something odd'],
        ],
        { pvc: { claim: 'a' }, s3: { bucket: 'layers', region: 'us-east-1' } },
      ),
    ),
  alike: () => failingSync('exactly one storage type should be configured at the same time, got 2: [S3 PVC]'),
};
