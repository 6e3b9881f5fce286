import type { Dumps } from '../dumps';
import { failingStorage, failingSync } from '../dump-yaml';

export const irc102: Dumps = {
  shows: () =>
    failingStorage('exactly one storage type should be configured at the same time, got 2: [S3 PVC]', {
      s3: { bucket: 'layers', region: 'us-east-1' },
      pvc: { claim: 'registry' },
    }),
  alike: () => failingSync('storage backend not configured'),
};
