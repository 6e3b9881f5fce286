import { none } from './none';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const ibmPower: PlatformProfile = {
  ...none,
  id: Platform.IBM_POWER,
  title: 'IBM Power',
  variantOf: Platform.NONE,
  notes: [
    'The Infrastructure object has platform type None: the cluster is installed without platform integration, unlike on Power Virtual Server.',
    ...none.notes,
  ],
};
