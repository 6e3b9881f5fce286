import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc009: Dumps = {
  shows: () => failingStorage('unable to generate a unique s3 bucket name'),
  alike: () => failingStorage('NoSuchBucket: The specified bucket does not exist'),
};
