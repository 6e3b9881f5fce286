import type { Dumps } from '../dumps';
import { ON_AWS } from '../dump-yaml';
import { crashing } from '../dumped-pods';

export const irc405: Dumps = {
  shows: () =>
    crashing('panic: AccessDenied: User is not authorized to perform: kms:GenerateDataKey on the resource', ON_AWS),
  alike: () => crashing('panic: AccessDenied: Access Denied', ON_AWS),
};
