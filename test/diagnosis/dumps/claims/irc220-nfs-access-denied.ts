import type { Dumps } from '../dumps';
import { notStarting } from '../dumped-pods';

export const irc220: Dumps = {
  shows: () =>
    notStarting(
      'FailedMount',
      'MountVolume.SetUp failed for volume "registry-pv" : mount failed: exit status 32; Output: mount.nfs: access denied by server while mounting 192.0.2.7:/exports/registry',
    ),
  alike: () =>
    notStarting(
      'FailedMount',
      'MountVolume.SetUp failed for volume "registry-pv" : mount failed: exit status 32 Output: mount.nfs: Connection timed out',
    ),
};
