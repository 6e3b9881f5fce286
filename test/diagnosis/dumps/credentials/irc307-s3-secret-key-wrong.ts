import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc307: Dumps = {
  shows: () =>
    crashing(
      'panic: SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    ),
  alike: () => crashing('panic: InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records.'),
};
