import type { Dumps } from '../dumps';
import { failingStorage, ON_CLAIM } from '../dump-yaml';

export const irc104: Dumps = {
  shows: () =>
    failingStorage('cannot use ReadWriteOnce access mode with  rollout strategy', ON_CLAIM, {
      rolloutStrategy: 'RollingUpdate',
    }),
  alike: () =>
    failingStorage('cannot use ReadWriteOnce access mode with more than one replica of the image registry', ON_CLAIM),
};
