import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc312: Dumps = {
  shows: () =>
    failingStorage(
      'ClientSecretCredential authentication failed. POST https://login.microsoftonline.com/ RESPONSE 401: AADSTS7000222: The provided client secret keys for app are expired.',
      { azure: { accountName: 'layers', container: 'layers' } },
    ),
  alike: () =>
    failingStorage(
      'RESPONSE 403: 403 Forbidden ERROR CODE: AuthorizationFailed The client does not have authorization to perform action',
      { azure: { accountName: 'layers', container: 'layers' } },
    ),
};
