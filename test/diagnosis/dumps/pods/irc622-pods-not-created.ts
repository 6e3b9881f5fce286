import type { Dumps } from '../dumps';
import { NO_PODS, dumpOf, dumpedConfig } from '../dump-yaml';
import { dumpedEvent } from '../dumped-pods';

export const irc622: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(NO_PODS),
      dumpedEvent(
        'ReplicaSet',
        'image-registry-7c9d',
        'FailedCreate',
        'Error creating: pods "image-registry-7c9d-" is forbidden: error looking up service account openshift-image-registry/registry: serviceaccount "registry" not found',
      ),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig(NO_PODS),
      dumpedEvent(
        'ReplicaSet',
        'image-registry-7c9d',
        'FailedCreate',
        'Error creating: pods "image-registry-7c9d-" is forbidden: exceeded quota: compute, requested: requests.cpu=100m, used: requests.cpu=4, limited: requests.cpu=4',
      ),
    ),
};
