import type { Dumps } from '../dumps';
import { refusedObject } from '../dump-yaml';

export const irc709: Dumps = {
  shows: () =>
    refusedObject(
      'Deployment',
      'image-registry',
      'Deployment.apps "image-registry" is invalid: spec.template.spec.containers[0].env[3].name: Invalid value: "a b"',
    ),
  alike: () =>
    refusedObject(
      'Deployment',
      'image-registry',
      'Deployment.apps "image-registry" is invalid: spec.template.spec.nodeSelector: Invalid value: "a b": name part must consist',
    ),
};
