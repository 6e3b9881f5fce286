import { FLEET_NOTES, FLEET_RESETS } from './fleet-notes';
import { gcp } from './gcp';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const osdGcp: PlatformProfile = {
  ...gcp,
  id: Platform.OSD_GCP,
  title: 'OpenShift Dedicated on Google Cloud',
  variantOf: Platform.GCP,
  notes: [...FLEET_NOTES, ...gcp.notes],
  resets: FLEET_RESETS,
};
