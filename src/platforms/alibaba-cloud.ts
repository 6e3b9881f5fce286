import { isAtLeast, Release } from '../core/release';
import { objectStorage, REMOVED } from './bootstraps';
import { credentialsSentence } from './credentials-sentence';
import { createdByOperator } from './default-storages';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const alibabaCloud: PlatformProfile = {
  id: Platform.ALIBABA_CLOUD,
  title: 'Alibaba Cloud',
  infrastructureType: 'AlibabaCloud',
  bootstrap: (release) => (hasDriver(release) ? objectStorage('oss') : REMOVED),
  defaultStorage: (release) => (hasDriver(release) ? createdByOperator('oss') : undefined),
  homeStorage: ['oss', 's3', 'pvc'],
  zones: true,
  credentials: credentialsSentence(
    'key credentials, an Alibaba Cloud profile file',
    'the same key in 4.16 and earlier',
  ),
  notes: [
    'Since 4.17 the Operator has no driver for OSS: it ignores an oss block and reports StorageNotConfigured. Move the images before the upgrade.',
    'In 4.16 and earlier, the Deployment contains the access key as plain text.',
  ],
  forbids: [],
};

function hasDriver(release: Release): boolean {
  return !isAtLeast(release, Release.V4_17);
}
