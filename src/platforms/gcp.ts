import { objectStorage } from './bootstraps';
import { credentialsSentence } from './credentials-sentence';
import { createdByOperator } from './default-storages';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const gcp: PlatformProfile = {
  id: Platform.GCP,
  title: 'Google Cloud',
  infrastructureType: 'GCP',
  bootstrap: () => objectStorage('gcs'),
  defaultStorage: () => createdByOperator('gcs'),
  defaultStorageClass: 'standard-csi',
  homeStorage: ['gcs'],
  zones: true,
  credentials: credentialsSentence(
    'key service_account.json (of type external_account with workload identity)',
    'REGISTRY_STORAGE_GCS_KEYFILE',
  ),
  notes: [
    'Your own bucket needs a lifecycle rule that aborts incomplete multipart uploads after a day.',
    'Your own bucket should enforce public access prevention.',
    'Without region the Operator overwrites both region and projectID from the Infrastructure object.',
    'Removed empties a Managed bucket one object per reconcile, so empty a large bucket by hand.',
  ],
  forbids: [],
};
