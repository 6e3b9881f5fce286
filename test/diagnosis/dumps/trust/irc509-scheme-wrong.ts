import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc509: Dumps = {
  shows: () =>
    crashing(
      'panic: RequestError: send request failed\ncaused by: Get "https://s3.example.com:9000/layers": http: server gave HTTP response to HTTPS client',
    ),
  alike: () =>
    crashing(
      'panic: RequestError: send request failed\ncaused by: Get "https://s3.example.com/layers": x509: certificate signed by unknown authority',
    ),
};
