import type { Dumps } from '../dumps';
import { Release } from '../../../../src/core/release';
import { dumpedConfig, dumpOf, failingSync } from '../dump-yaml';

export const irc117: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(
        [
          ['Available', 'False', 'StorageNotConfigured', 'Error: storage backend not configured'],
          ['Degraded', 'True', 'StorageNotConfigured', 'Error: storage backend not configured'],
        ],
        { oss: { bucket: 'layers' } },
      ),
    ),
  alike: () => failingSync('storage backend not configured', {}),
  release: Release.V4_18,
};
