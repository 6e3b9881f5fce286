import { removedSince413 } from './bootstraps';
import { EPHEMERAL_IN_4_12, ON_PREMISES } from './on-premises';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const kubevirt: PlatformProfile = {
  ...ON_PREMISES,
  id: Platform.KUBEVIRT,
  title: 'KubeVirt',
  infrastructureType: 'KubeVirt',
  bootstrap: removedSince413,
  notes: [EPHEMERAL_IN_4_12, ...ON_PREMISES.notes],
};
