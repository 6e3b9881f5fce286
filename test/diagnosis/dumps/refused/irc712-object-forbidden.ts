import type { Dumps } from '../dumps';
import { refusedObject } from '../dump-yaml';

export const irc712: Dumps = {
  shows: () =>
    refusedObject(
      'Deployment',
      'image-registry',
      'deployments.apps is forbidden: User "system:serviceaccount:openshift-image-registry:cluster-image-registry-operator" cannot create resource "deployments" in API group "apps"',
    ),
  alike: () =>
    refusedObject(
      'Deployment',
      'image-registry',
      'admission webhook "validation.gatekeeper.sh" denied the request: no',
    ),
};
