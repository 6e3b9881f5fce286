import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc421: Dumps = {
  shows: () =>
    failingStorage('unable to get resource instance: Resource not found with resp code: 404', {
      ibmcos: { bucket: 'layers', serviceInstanceCRN: 'crn:v1:x' },
    }),
  alike: () =>
    failingStorage(
      'unable to get resource groups: Provided API key could not be found. BXNIM0415E with resp code: 400',
      { ibmcos: { bucket: 'layers' } },
    ),
};
