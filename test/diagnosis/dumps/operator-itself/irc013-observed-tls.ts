import type { Dumps } from '../dumps';
import { refusedObject } from '../dump-yaml';

export const irc013: Dumps = {
  shows: () =>
    refusedObject(
      'Deployment',
      'image-registry',
      'unable to generate tls config: invalid TLS version: unknown tls version "TLS12"',
    ),
  alike: () =>
    refusedObject('Deployment', 'image-registry', 'invalid unsupportedConfigOverrides: json: cannot unmarshal string'),
};
