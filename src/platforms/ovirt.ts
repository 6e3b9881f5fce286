import { volume } from './bootstraps';
import { renderedClaim } from './default-storages';
import { ON_PREMISES } from './on-premises';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const ovirt: PlatformProfile = {
  ...ON_PREMISES,
  id: Platform.OVIRT,
  title: 'oVirt and Red Hat Virtualization',
  infrastructureType: 'oVirt',
  bootstrap: () => volume('ovirt-csi-sc'),
  defaultStorage: () => renderedClaim('ovirt-csi-sc'),
  defaultStorageClass: 'ovirt-csi-sc',
  homeStorage: ['pvc', 's3'],
  notes: [
    'A volume of the oVirt CSI driver is ReadWriteOnce: one replica, rolloutStrategy Recreate.',
    'The Operator creates the claim only together with Config. If you apply your own Config first, apply the claim, too.',
    ...ON_PREMISES.notes,
  ],
};
