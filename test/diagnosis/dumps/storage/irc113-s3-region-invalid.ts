import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc113: Dumps = {
  shows: () =>
    failingStorage(
      'failed to determine if region us east 1 has dual stack S3: invalid region identifier format provided',
      {
        s3: { bucket: 'layers', region: 'us east 1' },
      },
    ),
  alike: () =>
    failingStorage('AuthorizationHeaderMalformed: The authorization header is malformed', {
      s3: { bucket: 'layers', region: 'us-east-1' },
    }),
};
