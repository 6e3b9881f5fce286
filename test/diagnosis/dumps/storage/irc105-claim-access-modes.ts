import type { Dumps } from '../dumps';
import { failingStorage, ON_CLAIM } from '../dump-yaml';

export const irc105: Dumps = {
  shows: () =>
    failingStorage(
      'PVC registry does not contain the necessary access modes: ReadWriteMany or ReadWriteOnce',
      ON_CLAIM,
    ),
  alike: () => failingStorage('persistentvolumeclaims "registry" not found', ON_CLAIM),
};
