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
    'If region is absent, the Operator overwrites region and projectID with values of the Infrastructure object.',
    'With Removed, the Operator deletes one object of a Managed bucket in each sync. Empty a large bucket by hand.',
  ],
  forbids: [],
};
