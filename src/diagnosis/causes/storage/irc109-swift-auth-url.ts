import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { BAD_URL, SCHEMELESS_OF_S3 } from '../../forms/endpoint-words';
import { setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc109 = messageCause({
  id: 'IRC109',
  title: 'Swift authURL or authVersion is wrong',
  why: 'The Operator reads the URL of Keystone and the version of its API from the Config or from the credentials. The path of the URL must be empty or begin with /v1, /v2 or /v3. The version must be a number.',
  decides: 'The fields authURL and authVersion of spec.storage.swift, and auth_url in clouds.yaml.',
  source: operatorSource('pkg/storage/swift/swift.go', 'ensureAuthURLHasAPIVersion'),
  messages: [
    'Incorrect Auth URL',
    'unable to parse authVersion',
    'host "": empty host',
    'unsupported protocol scheme ""',
  ],
  rule: 'IR108',
  looksLike: new RegExp(
    `Incorrect Auth URL|unable to parse authVersion|: (?:invalid|empty) (?:host|port)\\b|unsupported protocol scheme \\\\*"\\\\*"|authenticate against OpenStack[^;]*(?:but got 404 instead(?![^;]*Application Credential)|${BAD_URL.source})`,
  ),
  where: { but: SCHEMELESS_OF_S3 },
  explain: ({ statements: [first] }) => {
    const isVersion = first?.text.includes('authVersion') === true;
    return {
      what: isVersion
        ? 'The version of the Keystone API is not a number.'
        : 'The URL of Keystone is wrong: it is empty, has no scheme or no host, has a path that the Operator does not accept, or belongs to another service.',
      object: THE_CONFIG,
      field: isVersion ? 'spec.storage.swift.authVersion' : 'spec.storage.swift.authURL',
      fix: [
        isVersion
          ? setInConfig('Set the version as a number:', { storage: { swift: { authVersion: '3' } } })
          : setInConfig('Set the URL of your Keystone, with the version of its API as path:', {
              storage: { swift: { authURL: 'https://KEYSTONE:5000/v3', authVersion: '3' } },
            }),
      ],
    };
  },
});
