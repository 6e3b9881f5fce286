import { aws } from './aws';
import { credentialsSentence } from './credentials-sentence';
import { HOSTED_NOTES, HOSTED_REMOVED, IMAGE_OF_HOSTED_CLUSTER } from './hosted-control-plane';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const hcpAws: PlatformProfile = {
  ...aws,
  id: Platform.HCP_AWS,
  title: 'Hosted control planes on AWS',
  variantOf: Platform.AWS,
  credentials: credentialsSentence(
    'key credentials, a profile file with the role in rolesRef.imageRegistryARN',
    'REGISTRY_STORAGE_S3_ACCESSKEY and REGISTRY_STORAGE_S3_SECRETKEY',
    'The hosted control plane',
  ),
  notes: [
    ...HOSTED_NOTES,
    HOSTED_REMOVED,
    'The role must allow these actions of the Operator: create, tag, encrypt and delete the bucket, set its public-access block and lifecycle, read and write objects.',
    ...aws.notes,
  ],
  forbids: [IMAGE_OF_HOSTED_CLUSTER],
};
