import type { Dumps } from '../dumps';
import { refusedObject } from '../dump-yaml';

export const irc710: Dumps = {
  shows: () =>
    refusedObject(
      'Deployment',
      'image-registry',
      'admission webhook "validation.gatekeeper.sh" denied the request: [required-labels] you must provide labels: owner',
    ),
  alike: () =>
    refusedObject(
      'Deployment',
      'image-registry',
      'Deployment.apps "image-registry" is invalid: spec.template.spec.nodeSelector: Invalid value: "a b": name part must consist',
    ),
};
