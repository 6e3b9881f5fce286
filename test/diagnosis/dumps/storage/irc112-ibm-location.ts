import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc112: Dumps = {
  shows: () => failingStorage('unable to get location from infrastructure', { ibmcos: { bucket: 'layers' } }),
  alike: () => failingStorage('BXNIM0415E: Provided API key could not be found.', { ibmcos: { bucket: 'layers' } }),
};
