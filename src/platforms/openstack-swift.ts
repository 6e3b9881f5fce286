import { objectStorage } from './bootstraps';
import { credentialsSentence } from './credentials-sentence';
import { createdByOperator } from './default-storages';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const openstackSwift: PlatformProfile = {
  id: Platform.OPENSTACK_SWIFT,
  title: 'OpenStack with Swift',
  infrastructureType: 'OpenStack',
  bootstrap: () => objectStorage('swift'),
  defaultStorage: () => createdByOperator('swift'),
  defaultStorageClass: 'standard-csi',
  homeStorage: ['swift', 's3', 'pvc'],
  zones: true,
  credentials: credentialsSentence(
    'key clouds.yaml',
    'REGISTRY_STORAGE_SWIFT_USERNAME and …_PASSWORD, or the three …_APPLICATIONCREDENTIAL keys, or since 4.20 …_TOKENID, and until 4.14 the first five together',
  ),
  notes: [
    'The user needs the role swiftoperator before installation; without it the Operator takes a Cinder volume.',
    'Until 4.14 the five keys of the Secret must all be there; those that are not used may be empty.',
    'With a Secret of yours, write authURL and what belongs to it into the swift block.',
    'The documentation calls the key REGISTRY_STORAGE_SWIFT_USER; the Operator reads REGISTRY_STORAGE_SWIFT_USERNAME.',
    'The Operator trusts key ca-bundle.pem of ConfigMap openshift-config/cloud-provider-config, since 4.19 first key cacert of Secret installer-cloud-credentials.',
    'Where clients do not trust the certificate of Swift, give them its authority or set disableRedirect, which sends all layers through the registry.',
    'Swift on Ceph RGW needs the account in its URL; RHOSP 17 needs rgw_max_attr_size of at least 1024 as well, or pushes fail.',
    'Destroying a user-provisioned cluster leaves the container behind.',
  ],
  forbids: [],
};
