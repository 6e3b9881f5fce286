import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc504: Dumps = {
  shows: () =>
    crashing(
      'panic: RequestError: send request failed\ncaused by: Get "https://s3.example.com/layers": x509: certificate has expired or is not yet valid: current time 2026-01-02T00:00:00Z is after 2026-01-01T00:00:00Z',
    ),
  alike: () =>
    crashing('panic: RequestTimeTooSkewed: The difference between the request time and the current time is too large.'),
};
