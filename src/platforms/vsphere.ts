import { REMOVED } from './bootstraps';
import { ON_PREMISES } from './on-premises';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const vsphere: PlatformProfile = {
  ...ON_PREMISES,
  id: Platform.VSPHERE,
  title: 'VMware vSphere',
  infrastructureType: 'VSphere',
  bootstrap: () => REMOVED,
  defaultStorageClass: 'thin-csi',
  notes: [
    'Nodes have zone labels only if failure domains are configured; the Operator then spreads pods over zones.',
    ...ON_PREMISES.notes,
  ],
};
