import type { Dumps } from '../dumps';
import { refusedObject } from '../dump-yaml';

export const irc803: Dumps = {
  shows: () => refusedObject('Route', 'public', 'secret "registry-tls" not found'),
  alike: () =>
    refusedObject('Secret', 'image-registry-private-configuration', 'secret "installer-cloud-credentials" not found'),
};
