import { none } from './none';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const ibmPower: PlatformProfile = {
  ...none,
  id: Platform.IBM_POWER,
  title: 'IBM Power',
  variantOf: Platform.NONE,
  notes: [
    'The Infrastructure object has platform type None, because the cluster is installed without platform integration. Power Virtual Server is a different platform.',
    ...none.notes,
  ],
};
