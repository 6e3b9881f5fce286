import type { Dumps } from '../dumps';
import { ON_S3 } from '../dump-yaml';
import { notStarting } from '../dumped-pods';

export const irc614: Dumps = {
  shows: () =>
    notStarting(
      'FailedCreatePodSandBox',
      'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to create pod network sandbox: error adding pod to CNI network "multus-cni-network"',
      ON_S3,
    ),
  alike: () =>
    notStarting(
      'FailedMount',
      'MountVolume.SetUp failed for volume "registry-tls" : secret "image-registry-tls" not found',
      ON_S3,
    ),
};
