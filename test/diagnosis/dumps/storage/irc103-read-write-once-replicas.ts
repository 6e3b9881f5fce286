import type { Dumps } from '../dumps';
import { failingStorage, ON_CLAIM } from '../dump-yaml';

export const irc103: Dumps = {
  shows: () =>
    failingStorage('cannot use ReadWriteOnce access mode with more than one replica of the image registry', ON_CLAIM, {
      replicas: 2,
    }),
  alike: () => failingStorage('cannot use ReadWriteOnce access mode with RollingUpdate rollout strategy', ON_CLAIM),
};
