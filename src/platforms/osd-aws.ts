import { aws } from './aws';
import { FLEET_NOTES, FLEET_RESETS } from './fleet-notes';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const osdAws: PlatformProfile = {
  ...aws,
  id: Platform.OSD_AWS,
  title: 'OpenShift Dedicated on AWS',
  variantOf: Platform.AWS,
  notes: [...FLEET_NOTES, ...aws.notes],
  resets: FLEET_RESETS,
};
