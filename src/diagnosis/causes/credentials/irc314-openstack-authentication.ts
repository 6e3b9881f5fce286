import type { Explanation } from '../../engine/cause';
import type { Dump } from '../../engine/dump';
import { operatorSource } from '../../../core/source';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { BAD_URL } from '../../forms/endpoint-words';
import { openstackTest } from '../../forms/openstack-test';
import { setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { USER_SECRET_NAME } from '../../../core/names';
import { CLUSTER_SECRET, USER_SECRET, provideCredentials } from '../../forms/credentials-words';

export const irc314 = objectStorageCause({
  id: 'IRC314',
  title: 'Keystone rejects the credentials',
  why: 'Keystone rejects user and password, or the application credential. They are wrong, expired, disabled, or belong to another domain or project.',
  decides: 'Whether the OpenStack client can use the same credentials.',
  source: operatorSource('pkg/storage/swift/swift.go', 'getSwiftClient'),
  messages: [
    'failed to authenticate against OpenStack',
    'Authentication failed',
    'The request you have made requires authentication',
  ],
  depth: 2,
  looksLike:
    /[Ff]ailed to authenticate (?:against OpenStack|provider client)|Swift authentication failed|error connecting to (?:OpenStack|Swift)|You must provide exactly one of |The request you have made requires authentication|requires authentication\. \(HTTP 401\)|Could not find Application Credential/,
  where: {
    // A request that net/http does not send shows nothing of the credentials.
    but: [
      BAD_URL,
      /unsupported protocol scheme|x509|no such host|dial tcp|refused|timeout|Timeout|timed out|no route to host|connection reset|request canceled|\bEOF\b|but got (?:404(?! instead: [^;]*Application Credential)|5\d\d) instead/,
    ],
  },
  explain: ({ statements: [first] }, dump) =>
    /exactly one of Domain/.test(first?.text ?? '') && dump.config !== undefined ? ofDomain() : ofCredentials(dump),
});

/** Keystone knows a user by the name only within a domain. */
function ofDomain(): Explanation {
  return {
    what: 'The domain of the OpenStack user is missing.',
    object: THE_CONFIG,
    field: 'spec.storage.swift.domain',
    explains: ['rollout'],
    fix: [setInConfig('Set the name of the domain of the user:', { storage: { swift: { domain: 'Default' } } })],
  };
}

function ofCredentials(dump: Dump): Explanation {
  return {
    what: 'Keystone does not accept the credentials of the registry.',
    object: dump.object('Secret', USER_SECRET_NAME) === undefined ? CLUSTER_SECRET : USER_SECRET,
    field: 'data',
    explains: ['rollout'],
    fix: [
      ...openstackTest(dump, 'token issue'),
      provideCredentials(
        'If they are not valid, correct clouds.yaml in Secret/openstack-credentials in kube-system, from which the Cloud Credential Operator copies them. Or give the registry its own credentials: set authURL, domain and tenant in spec.storage.swift of the Config (the Operator then reads nothing from clouds.yaml), and write the credentials:',
        dump,
        'swift',
      ),
    ],
  };
}
