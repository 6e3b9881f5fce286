import { objectStorage } from './bootstraps';
import { credentialsSentence } from './credentials-sentence';
import { createdByOperator } from './default-storages';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const aws: PlatformProfile = {
  id: Platform.AWS,
  title: 'Amazon Web Services',
  infrastructureType: 'AWS',
  bootstrap: () => objectStorage('s3'),
  defaultStorage: () => createdByOperator('s3'),
  defaultStorageClass: 'gp3-csi',
  homeStorage: ['s3'],
  zones: true,
  credentials: credentialsSentence(
    'key credentials (a profile file, as for STS), or with aws_access_key_id and aws_secret_access_key',
    'REGISTRY_STORAGE_S3_ACCESSKEY and REGISTRY_STORAGE_S3_SECRETKEY',
  ),
  notes: [
    'Your own bucket needs a lifecycle rule that aborts incomplete multipart uploads after a day; the Operator sets one on Managed buckets only.',
    'Your own bucket must block public access.',
    'If you set your own bucket to Managed, the Operator overwrites its public-access block, tags, encryption and lifecycle rules.',
    'Since 4.18 the Operator adds the resource tags of the cluster to the bucket, even if it is Unmanaged.',
    'Region and endpoint come from the Infrastructure object only if region and regionEndpoint are both absent.',
  ],
  forbids: [],
};
