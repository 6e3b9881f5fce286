import type { Dumps } from '../dumps';
import { refusedObject } from '../dump-yaml';

export const irc711: Dumps = {
  shows: () =>
    refusedObject(
      'Secret',
      'installation-pull-secrets',
      'Secret "installation-pull-secrets" is invalid: data[.dockerconfigjson]: Required value',
    ),
  alike: () =>
    refusedObject(
      'Secret',
      'image-registry-private-configuration',
      'secrets "image-registry-private-configuration" is forbidden',
    ),
};
