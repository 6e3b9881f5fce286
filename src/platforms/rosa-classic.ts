import { aws } from './aws';
import { FLEET_NOTES, FLEET_RESETS } from './fleet-notes';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const rosaClassic: PlatformProfile = {
  ...aws,
  id: Platform.ROSA_CLASSIC,
  title: 'Red Hat OpenShift Service on AWS, classic architecture',
  variantOf: Platform.AWS,
  notes: [...FLEET_NOTES, ...aws.notes],
  resets: FLEET_RESETS,
};
