import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc503: Dumps = {
  shows: () =>
    crashing(
      'panic: RequestError: send request failed\ncaused by: Get "https://s3.example.com/layers": x509: certificate is valid for minio.local, not s3.example.com',
    ),
  alike: () =>
    crashing(
      'panic: RequestError: send request failed\ncaused by: Get "https://s3.example.com/layers": x509: certificate signed by unknown authority',
    ),
};
