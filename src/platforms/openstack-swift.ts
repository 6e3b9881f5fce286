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
    'REGISTRY_STORAGE_SWIFT_USERNAME and …_PASSWORD, or the three …_APPLICATIONCREDENTIAL keys, or since 4.20 …_TOKENID, and in 4.14 and earlier the first five together',
  ),
  notes: [
    'The user needs the role swiftoperator before installation; without it the Operator uses a Cinder volume.',
    'In 4.14 and earlier, the Secret must have all five keys; unused keys can be empty.',
    'If you provide the Secret, set authURL, domain and tenant in spec.storage.swift.',
    'The documentation names the key REGISTRY_STORAGE_SWIFT_USER, but the Operator reads REGISTRY_STORAGE_SWIFT_USERNAME.',
    'The Operator trusts the CA in key ca-bundle.pem of ConfigMap openshift-config/cloud-provider-config; since 4.19 it prefers key cacert of Secret installer-cloud-credentials.',
    'If clients do not trust the certificate of Swift, give them its CA. Or set disableRedirect, so that all layers go through the registry.',
    'With Swift of Ceph RGW, set rgw_swift_account_in_url of Ceph to true. On RHOSP 17, also set rgw_max_attr_size to 1024 or more: uploads fail with the default of 256.',
    'If a user-provisioned cluster is destroyed, the container stays.',
  ],
  forbids: [],
};
