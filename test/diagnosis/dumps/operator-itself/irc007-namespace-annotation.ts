import type { Dumps } from '../dumps';
import { refusedObject } from '../dump-yaml';

export const irc007: Dumps = {
  shows: () =>
    refusedObject(
      'Deployment',
      'image-registry',
      'generate security context for deployment config: namespace "openshift-image-registry" doesn\'t have annotation openshift.io/sa.scc.supplemental-groups',
    ),
  alike: () =>
    refusedObject(
      'Deployment',
      'image-registry',
      'Deployment.apps "image-registry" is invalid: spec.template.spec.nodeSelector: Invalid value: "a b"',
    ),
};
