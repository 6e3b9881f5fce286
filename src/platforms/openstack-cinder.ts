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
    'The Operator creates the claim only when it creates Config; if you apply your own Config first, apply the claim, too.',
    'The volume is created in the availability zone with the name of the Nova zone, otherwise in the default one; a zone in the StorageClass is not checked.',
    'When the project can use Swift, the registry can move there: read-only first, copy, then two replicas with RollingUpdate.',
  ],
  forbids: [],
};
