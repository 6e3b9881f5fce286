import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc417: Dumps = {
  shows: () =>
    failingStorage(
      'failed to get the object storage endpoint: No suitable endpoint could be found in the service catalog.',
      { swift: { container: 'layers' } },
    ),
  alike: () =>
    failingStorage('failed to authenticate against OpenStack: Authentication failed', {
      swift: { container: 'layers' },
    }),
};
