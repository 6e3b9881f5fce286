import { credentialsSentence } from './credentials-sentence';
import { gcp } from './gcp';
import { HOSTED_NOTES, HOSTED_REMOVED, IMAGE_OF_HOSTED_CLUSTER } from './hosted-control-plane';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const hcpGcp: PlatformProfile = {
  ...gcp,
  id: Platform.HCP_GCP,
  title: 'Hosted control planes on Google Cloud',
  variantOf: Platform.GCP,
  credentials: credentialsSentence(
    'key service_account.json of type external_account',
    'REGISTRY_STORAGE_GCS_KEYFILE',
    'The hosted control plane',
  ),
  notes: [
    ...HOSTED_NOTES,
    HOSTED_REMOVED,
    'The service account that the HostedCluster names for imageRegistry needs roles/storage.admin.',
    'Creating a bucket fails with 403 if that role is missing and with 409 if the name is taken.',
    ...gcp.notes,
  ],
  forbids: [IMAGE_OF_HOSTED_CLUSTER],
};
