import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc314: Dumps = {
  shows: () =>
    failingStorage(
      'failed to authenticate against OpenStack: Expected HTTP response code [201 202] but got 401 instead: {"error": {"code": 401, "title": "Unauthorized"}}',
      { swift: { container: 'layers', authURL: 'https://keystone.example.com:5000/v3' } },
    ),
  alike: () =>
    failingStorage(
      'failed to get the object storage endpoint: No suitable endpoint could be found in the service catalog.',
      { swift: { container: 'layers' } },
    ),
};
