import { REMOVED } from './bootstraps';
import { ON_PREMISES } from './on-premises';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const nutanix: PlatformProfile = {
  ...ON_PREMISES,
  id: Platform.NUTANIX,
  title: 'Nutanix',
  infrastructureType: 'Nutanix',
  bootstrap: () => REMOVED,
  defaultStorageClass: '',
  // The cloud controller manager, as the installer configures it, labels nodes with the Prism Element as their zone.
  zones: true,
  notes: ['A volume needs the Nutanix CSI Operator and a storage container first.', ...ON_PREMISES.notes],
};
