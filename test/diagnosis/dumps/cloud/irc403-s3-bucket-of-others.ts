import type { Dumps } from '../dumps';
import { ON_AWS, failingStorage } from '../dump-yaml';

export const irc403: Dumps = {
  shows: () => failingStorage('bucket layers exists but is owned by another account', ON_AWS),
  alike: () => failingStorage('NoSuchBucket: The specified bucket does not exist', ON_AWS),
};
