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
    'REGISTRY_STORAGE_AZURE_ACCOUNTKEY, not empty',
  ),
  notes: [
    'With an account key of yours the Operator makes nothing: accountName and container must be named and exist.',
    'An own account in which the Operator makes the container becomes Managed, and Removed then deletes the whole account: make both yourself.',
    'networkAccess.type Internal cannot be undone by the Operator, and pulls from outside then need disableRedirect.',
    'Beside a private account the Azure File CSI driver may pick the account of the registry and fail its mounts (OCPBUGS-42308).',
    'Outside the public cloud, an accountName needs cloudName; the Infrastructure object is read only if both are absent.',
  ],
  forbids: [],
};
