import type { Dumps } from '../dumps';
import { refusedObject } from '../dump-yaml';

export const irc115: Dumps = {
  shows: () =>
    refusedObject(
      'Deployment',
      'image-registry',
      'invalid unsupportedConfigOverrides: json: cannot unmarshal string into Go struct field ConfigOverrides.deployment of type resource.DeploymentOverrides',
    ),
  alike: () => refusedObject('Deployment', 'image-registry', 'Requests.Read.MaxRunning must be positive number'),
};
