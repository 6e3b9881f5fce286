import type { Dumps } from '../dumps';
import { failingSync } from '../dump-yaml';

export const irc108: Dumps = {
  shows: () =>
    failingSync('unable to complete resource: replicas must be greater than or equal to 0', {}, { replicas: -1 }),
  alike: () =>
    failingSync('unable to complete resource: duplication of names has been detected in the additional routes'),
};
