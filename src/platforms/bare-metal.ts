import { REMOVED } from './bootstraps';
import { ON_PREMISES } from './on-premises';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const bareMetal: PlatformProfile = {
  ...ON_PREMISES,
  id: Platform.BARE_METAL,
  title: 'Bare metal',
  infrastructureType: 'BareMetal',
  bootstrap: () => REMOVED,
  defaultStorageClass: '',
};
