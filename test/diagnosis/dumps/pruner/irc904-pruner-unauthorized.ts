import type { Dumps } from '../dumps';
import { failedPruner } from '../dumped-jobs';

export const irc904: Dumps = {
  shows: () =>
    failedPruner(
      'error: images.image.openshift.io is forbidden: User "system:serviceaccount:openshift-image-registry:pruner" cannot list resource "images" in API group "image.openshift.io" at the cluster scope',
    ),
  alike: () =>
    failedPruner(
      'error: failed to ping registry https://image-registry.openshift-image-registry.svc:5000: x509: certificate signed by unknown authority',
    ),
};
