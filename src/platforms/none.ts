import { REMOVED } from './bootstraps';
import { ON_PREMISES } from './on-premises';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const none: PlatformProfile = {
  ...ON_PREMISES,
  id: Platform.NONE,
  title: 'Platform none, without integration',
  infrastructureType: 'None',
  bootstrap: () => REMOVED,
  defaultStorageClass: '',
};
