import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc419: Dumps = {
  shows: () =>
    failingStorage(
      'Expected HTTP response code [200 204] when accessing [HEAD https://swift.example.com/v1/AUTH_1/layers], but got 404 instead: not found',
      { swift: { container: 'layers' } },
    ),
  alike: () =>
    failingStorage(
      'Expected HTTP response code [201 202 204] when accessing [PUT https://swift.example.com/v1/AUTH_1/layers], but got 403 instead: Forbidden',
      { swift: { container: 'layers' } },
    ),
};
