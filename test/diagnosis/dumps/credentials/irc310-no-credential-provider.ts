import type { Dumps } from '../dumps';
import { ON_AWS } from '../dump-yaml';
import { crashing } from '../dumped-pods';

export const irc310: Dumps = {
  shows: () => crashing('panic: NoCredentialProviders: no valid providers in chain. Deprecated.', ON_AWS),
  alike: () =>
    crashing('panic: InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records.', ON_AWS),
};
