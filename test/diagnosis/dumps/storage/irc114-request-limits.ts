import type { Dumps } from '../dumps';
import { refusedObject } from '../dump-yaml';

export const irc114: Dumps = {
  shows: () => refusedObject('Deployment', 'image-registry', 'Requests.Write.MaxInQueue must be positive number'),
  alike: () =>
    refusedObject('Deployment', 'image-registry', 'invalid unsupportedConfigOverrides: json: cannot unmarshal string'),
};
