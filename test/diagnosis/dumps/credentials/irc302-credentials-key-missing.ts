import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc302: Dumps = {
  shows: () =>
    failingStorage(
      'secret "openshift-image-registry/image-registry-private-configuration-user" does not contain required key "REGISTRY_STORAGE_S3_SECRETKEY"',
    ),
  alike: () =>
    failingStorage(
      'unable to get cluster minted credentials "openshift-image-registry/installer-cloud-credentials": secret "installer-cloud-credentials" not found',
    ),
};
