import type { Dumps } from '../dumps';
import { ON_AWS, refusedObject } from '../dump-yaml';
import { notStarting } from '../dumped-pods';

export const irc118: Dumps = {
  shows: () =>
    refusedObject(
      'Deployment',
      'image-registry',
      'Deployment.apps "image-registry" is invalid: [spec.template.spec.volumes[1].secret.secretName: Required value, spec.template.spec.containers[0].volumeMounts[1].name: Not found: "registry-cloudfront"]',
    ),
  alike: () =>
    notStarting(
      'FailedMount',
      'MountVolume.SetUp failed for volume "registry-cloudfront" : secret "cloudfront" not found',
      ON_AWS,
    ),
};
