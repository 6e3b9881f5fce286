import type { Dumps } from '../dumps';
import { notStarting } from '../dumped-pods';

export const irc212: Dumps = {
  shows: () =>
    notStarting(
      'FailedMount',
      'MountVolume.SetUp failed for volume "pvc-1" : mount failed: exit status 32 Mounting command: mount mount.nfs: Connection timed out',
    ),
  alike: () =>
    notStarting(
      'FailedMount',
      'MountVolume.SetUp failed for volume "image-registry-private-configuration" : secret "image-registry-private-configuration" not found',
    ),
};
