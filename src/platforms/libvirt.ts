import { EPHEMERAL } from './bootstraps';
import { ON_PREMISES } from './on-premises';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const libvirt: PlatformProfile = {
  ...ON_PREMISES,
  id: Platform.LIBVIRT,
  title: 'Libvirt, for development',
  infrastructureType: 'Libvirt',
  bootstrap: () => EPHEMERAL,
  homeStorage: ['pvc', 's3', 'emptyDir'],
  notes: [
    'The Operator does not know this platform, so it starts with emptyDir: images are lost with the pod.',
    ...ON_PREMISES.notes,
  ],
};
