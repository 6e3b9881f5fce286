import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc316: Dumps = {
  shows: () =>
    failingStorage('specified resource key credentials does not contain HMAC keys', { ibmcos: { bucket: 'layers' } }),
  alike: () =>
    failingStorage(
      'unable to get resource groups: Provided API key could not be found. BXNIM0415E with resp code: 400',
      { ibmcos: { bucket: 'layers' } },
    ),
};
