import type { Dumps } from '../dumps';
import { failingSync } from '../dump-yaml';

export const irc008: Dumps = {
  shows: () =>
    failingSync(
      'unable to get storage configuration from cluster install config: infrastructure.config.openshift.io "cluster" not found',
      {},
    ),
  alike: () => failingSync('storage backend not configured', {}),
};
