import type { Dumps } from '../dumps';
import { NO_PODS, ON_S3, dumpOf, dumpedConfig } from '../dump-yaml';
import { dumpedEvent } from '../dumped-pods';

export const irc613: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(NO_PODS, ON_S3, { unsupportedConfigOverrides: { deployment: { runtimeClassName: 'kata' } } }),
      dumpedEvent(
        'ReplicaSet',
        'image-registry-7c9d',
        'FailedCreate',
        'Error creating: pods "image-registry-7c9d-" is forbidden: pod rejected: RuntimeClass "kata" not found',
      ),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig(NO_PODS, ON_S3),
      dumpedEvent(
        'ReplicaSet',
        'image-registry-7c9d',
        'FailedCreate',
        'Error creating: pods "image-registry-7c9d-" is forbidden: unable to validate against any security context constraint: []',
      ),
    ),
};
