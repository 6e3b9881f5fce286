import { none } from './none';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const ibmZ: PlatformProfile = {
  ...none,
  id: Platform.IBM_Z,
  title: 'IBM Z and IBM LinuxONE',
  variantOf: Platform.NONE,
  notes: [
    'The Infrastructure object has platform type None, because the cluster is installed without platform integration.',
    ...none.notes,
  ],
};
