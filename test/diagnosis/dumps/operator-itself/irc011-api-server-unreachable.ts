import type { Dumps } from '../dumps';
import { failingStorage, failingSync } from '../dump-yaml';

export const irc011: Dumps = {
  shows: () =>
    failingSync(
      'unable to apply objects: failed to update object *v1.Deployment, Namespace=openshift-image-registry, Name=image-registry: etcdserver: request timed out',
    ),
  alike: () => failingStorage('RequestError: send request failed caused by: dial tcp 192.0.2.1:443: i/o timeout'),
};
