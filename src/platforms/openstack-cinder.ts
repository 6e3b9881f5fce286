import { volume } from './bootstraps';
import { renderedClaim } from './default-storages';
import { ON_PREMISES } from './on-premises';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const openstackCinder: PlatformProfile = {
  id: Platform.OPENSTACK_CINDER,
  title: 'OpenStack without Swift',
  infrastructureType: 'OpenStack',
  bootstrap: () => volume('standard-csi'),
  defaultStorage: () => renderedClaim('standard-csi'),
  defaultStorageClass: 'standard-csi',
  homeStorage: ['pvc', 's3'],
  zones: true,
  credentials: ON_PREMISES.credentials,
  notes: [
    'A Cinder volume is ReadWriteOnce: one replica, rolloutStrategy Recreate.',
    'The Operator creates the claim only together with Config. If you apply your own Config first, apply the claim, too.',
    'The volume is created in the Cinder availability zone with the name of the Nova zone, or else in the default zone. A zone in the StorageClass is not checked.',
    'If the project can use Swift later, you can move the registry to Swift: set it read-only, copy the images, then use two replicas with RollingUpdate.',
  ],
  forbids: [],
};
