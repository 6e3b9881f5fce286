import type { Dumps } from '../dumps';
import { ON_AWS } from '../dump-yaml';
import { notStarting } from '../dumped-pods';

export const irc318: Dumps = {
  shows: () =>
    notStarting(
      'FailedMount',
      'MountVolume.SetUp failed for volume "registry-cloudfront" : secret "cloudfront" not found',
      ON_AWS,
    ),
  alike: () =>
    notStarting(
      'FailedMount',
      'MountVolume.SetUp failed for volume "image-registry-private-configuration" : secret "image-registry-private-configuration" not found',
      ON_AWS,
    ),
};
