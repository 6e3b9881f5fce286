import { objectStorage } from './bootstraps';
import { credentialsSentence } from './credentials-sentence';
import { createdByOperator } from './default-storages';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const azure: PlatformProfile = {
  id: Platform.AZURE,
  title: 'Microsoft Azure',
  infrastructureType: 'Azure',
  bootstrap: () => objectStorage('azure'),
  defaultStorage: () => createdByOperator('azure'),
  defaultStorageClass: 'managed-csi',
  homeStorage: ['azure'],
  zones: true,
  credentials: credentialsSentence(
    'azure_subscription_id, azure_client_id, azure_tenant_id, azure_region, azure_resourcegroup and either azure_client_secret or azure_federated_token_file',
    'a REGISTRY_STORAGE_AZURE_ACCOUNTKEY that is not empty',
  ),
  notes: [
    'If you give an account key, the Operator creates nothing: accountName and container must be set and exist.',
    'If the Operator creates the container in your own account, the storage becomes Managed, and managementState Removed deletes the whole account. Create account and container yourself.',
    'The Operator cannot undo networkAccess.type Internal. With Internal, clients outside the network need disableRedirect to pull.',
    'If the account is private, the Azure File CSI driver can choose it for volumes, and then mounts of these volumes fail (OCPBUGS-42308).',
    'Outside the public cloud, set cloudName together with accountName. The Operator reads the Infrastructure object only if both are absent.',
  ],
  forbids: [],
};
