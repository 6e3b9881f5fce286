import type { Dumps } from '../dumps';
import { refusedObject } from '../dump-yaml';

const FORBIDDEN = 'secrets "installation-pull-secrets" is forbidden: ';

export const irc016: Dumps = {
  shows: () =>
    refusedObject(
      'Secret',
      'installation-pull-secrets',
      `${FORBIDDEN}unable to create new content in namespace openshift-image-registry because it is being terminated`,
    ),
  alike: () =>
    refusedObject(
      'Secret',
      'installation-pull-secrets',
      `${FORBIDDEN}User "system:serviceaccount:openshift-image-registry:cluster-image-registry-operator" cannot create resource "secrets" in API group "" in the namespace "openshift-image-registry"`,
    ),
};
