import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc505: Dumps = {
  shows: () =>
    crashing('panic: RequestTimeTooSkewed: The difference between the request time and the current time is too large.'),
  alike: () =>
    crashing(
      'panic: SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided.',
    ),
};
