import type { Dumps } from '../dumps';
import { ON_S3, failingSync } from '../dump-yaml';

export const irc804: Dumps = {
  shows: () =>
    failingSync('unable to complete resource: duplication of names has been detected in the additional routes', ON_S3, {
      routes: [{ name: 'a' }, { name: 'a' }],
    }),
  alike: () => failingSync('unable to complete resource: replicas must be greater than or equal to 0'),
};
