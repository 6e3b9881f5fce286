import { isAtLeast, Release } from '../core/release';
import { EPHEMERAL, objectStorage } from './bootstraps';
import { createdByOperator } from './default-storages';
import { ibmCloud } from './ibm-cloud';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const powerVs: PlatformProfile = {
  id: Platform.POWER_VS,
  title: 'IBM Power Virtual Server',
  infrastructureType: 'PowerVS',
  bootstrap: (release) => (knownTo(release) ? objectStorage('ibmcos') : EPHEMERAL),
  defaultStorage: (release) => (knownTo(release) ? createdByOperator('ibmcos') : undefined),
  homeStorage: ['ibmcos', 'pvc'],
  // Each cluster has only one zone, but its cloud provider labels the nodes with it.
  zones: true,
  credentials: ibmCloud.credentials,
  notes: [
    'The Operator of 4.12 does not know the platform: it starts with emptyDir, and it finds no location for ibmcos.',
    'The Operator knows regions wdc and mad since 4.15, and tor and us-south since 4.18. In an unknown region, it finds no location.',
    ...ibmCloud.notes,
  ],
  forbids: [],
};

function knownTo(release: Release): boolean {
  return isAtLeast(release, Release.V4_13);
}
