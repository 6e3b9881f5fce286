import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc303: Dumps = {
  shows: () => failingStorage('failed to generate shared secrets data: invalid secret for aws credentials'),
  alike: () =>
    failingStorage(
      'unable to get cluster minted credentials "openshift-image-registry/installer-cloud-credentials": secret "installer-cloud-credentials" not found',
    ),
};
