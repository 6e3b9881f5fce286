import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc106: Dumps = {
  shows: () =>
    failingStorage('could not create default PVC, it already exists and is not owned by the operator', {
      pvc: { claim: '' },
    }),
  alike: () => failingStorage('persistentvolumeclaims "image-registry-storage" not found', { pvc: { claim: '' } }),
};
