import type { Dumps } from '../dumps';
import { ON_AWS } from '../dump-yaml';
import { notStarting } from '../dumped-pods';

export const irc514: Dumps = {
  shows: () =>
    notStarting(
      'FailedMount',
      'MountVolume.SetUp failed for volume "registry-tls" : secret "image-registry-tls" not found',
      ON_AWS,
    ),
  alike: () =>
    notStarting(
      'FailedMount',
      'MountVolume.SetUp failed for volume "registry-cloudfront" : secret "cloudfront" not found',
      ON_AWS,
    ),
};
