import { removedSince413 } from './bootstraps';
import { EPHEMERAL_IN_4_12, ON_PREMISES } from './on-premises';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const equinixMetal: PlatformProfile = {
  ...ON_PREMISES,
  id: Platform.EQUINIX_METAL,
  title: 'Equinix Metal',
  infrastructureType: 'EquinixMetal',
  bootstrap: removedSince413,
  defaultStorageClass: '',
  notes: [EPHEMERAL_IN_4_12, ...ON_PREMISES.notes],
};
