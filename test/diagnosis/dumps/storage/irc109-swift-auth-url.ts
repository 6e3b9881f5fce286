import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc109: Dumps = {
  shows: () =>
    failingStorage('Incorrect Auth URL: /identity', { swift: { authURL: 'https://keystone.example.com/identity' } }),
  alike: () =>
    failingStorage('failed to authenticate against OpenStack: Authentication failed', {
      swift: { container: 'layers' },
    }),
};
