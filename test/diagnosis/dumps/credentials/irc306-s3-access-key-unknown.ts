import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc306: Dumps = {
  shows: () => crashing('panic: InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records.'),
  alike: () =>
    crashing(
      'panic: SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided.',
    ),
};
