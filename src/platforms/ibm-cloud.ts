import { objectStorage } from './bootstraps';
import { credentialsSentence } from './credentials-sentence';
import { createdByOperator } from './default-storages';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const ibmCloud: PlatformProfile = {
  id: Platform.IBM_CLOUD,
  title: 'IBM Cloud',
  infrastructureType: 'IBMCloud',
  bootstrap: () => objectStorage('ibmcos'),
  defaultStorage: () => createdByOperator('ibmcos'),
  defaultStorageClass: 'ibmc-vpc-block-10iops-tier',
  homeStorage: ['ibmcos'],
  zones: true,
  credentials: credentialsSentence('key ibmcloud_api_key', 'REGISTRY_STORAGE_IBMCOS_IAMAPIKEY'),
  notes: [
    'The Cloud Credential Operator works only in manual mode, so ccoctl creates the Secret.',
    'The Operator overwrites location and resourceGroupName with the values of the Infrastructure object.',
    'resourceKeyCRN must name a key with HMAC credentials and the role Writer or Manager.',
    'With Removed, the Operator deletes a Managed bucket, but not its service instance and not the resource key.',
  ],
  forbids: [],
};
