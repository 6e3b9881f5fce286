import type { Dumps } from '../dumps';
import { ON_AWS } from '../dump-yaml';
import { crashing } from '../dumped-pods';

export const irc401: Dumps = {
  shows: () => crashing('panic: AccessDenied: Access Denied\n\tstatus code: 403, request id: 1', ON_AWS),
  alike: () =>
    crashing('panic: AccessDenied: User is not authorized to perform: kms:GenerateDataKey on the resource', ON_AWS),
};
