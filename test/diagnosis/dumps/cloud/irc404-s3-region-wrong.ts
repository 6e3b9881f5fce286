import type { Dumps } from '../dumps';
import { ON_AWS } from '../dump-yaml';
import { crashing } from '../dumped-pods';

export const irc404: Dumps = {
  shows: () =>
    crashing(
      "panic: AuthorizationHeaderMalformed: The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-central-1'",
      ON_AWS,
    ),
  alike: () => crashing('panic: NoSuchBucket: The specified bucket does not exist', ON_AWS),
};
