import type { Diagnostic } from '../core/diagnostic';
import { checkSwiftContainerName } from '../core/formats/bucket-name';
import { checkHttpUrl } from '../core/formats/http-url';
import { isAtLeast, Release } from '../core/release';
import { docsSource, operatorSource } from '../core/source';
import { checkStanzaText, textsAt, type Backend, type CredentialSet, type Stanza } from './backend';
import type { StorageRequest } from './request';
import type { SwiftStorageProps } from './swift-props';

const USER: CredentialSet = {
  name: 'swiftUser',
  keys: ['REGISTRY_STORAGE_SWIFT_USERNAME', 'REGISTRY_STORAGE_SWIFT_PASSWORD'],
};
const APPLICATION_CREDENTIAL: CredentialSet = {
  name: 'swiftApplicationCredential',
  keys: [
    'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID',
    'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME',
    'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET',
  ],
};
const TOKEN: CredentialSet = { name: 'swiftToken', keys: ['REGISTRY_STORAGE_SWIFT_TOKENID'] };

const AUTH_SOURCE = operatorSource('pkg/storage/swift/swift.go', 'ensureAuthURLHasAPIVersion');

export const swift: Backend = {
  field: 'swift',
  factory: 'swift',
  title: 'OpenStack Swift',
  operatorName: 'Swift',
  span: {},
  source: operatorSource('pkg/storage/swift/swift.go', 'CreateStorage'),
  durable: true,
  sharing: 'always',
  nameKeys: ['container'],
  accountKeys: ['domain', 'domainID'],
  storeKeys: ['authURL', 'tenant', 'tenantID', 'regionName'],
  endpointKey: 'authURL',
  // One identity service, with or without TLS, the version of its API or a slash at the end.
  meaning: (key, value) => (key === 'authURL' && URL.canParse(value) ? new URL(value).host : value),
  writtenByOperator: () => ['container'],
  removalPanics: true,
  panicsBeforeRemoval: true,
  propNames: { authURL: 'authUrl', domainID: 'domainId', tenantID: 'tenantId', regionName: 'region' },
  secretSource: docsSource('registry-operator-config-resources-secret-openstack'),
  credentialSets: (release) =>
    isAtLeast(release, Release.V4_20) ? [USER, APPLICATION_CREDENTIAL, TOKEN] : [USER, APPLICATION_CREDENTIAL],
  // In 4.14 and earlier, the driver requires all five keys, but one set may be empty: pkg/storage/swift/swift.go GetConfig.
  paddingKeys: (release) => (isAtLeast(release, Release.V4_15) ? [] : [...USER.keys, ...APPLICATION_CREDENTIAL.keys]),
  // Without them the cluster has its own.
  identity: (stanza) => {
    const [authUrl, container] = textsAt(stanza, ['authURL', 'container']) ?? [];
    const project = textsAt(stanza, ['tenantID']) ?? textsAt(stanza, ['tenant']);
    if (authUrl === undefined || project === undefined || !URL.canParse(authUrl)) return undefined;
    return JSON.stringify([new URL(authUrl).host, ...project, container]);
  },
  check: (stanza) => [
    ...checkStanzaText(stanza, 'container', checkSwiftContainerName),
    ...checkStanzaText(stanza, 'authURL', checkAuthUrl).map((error) => ({ ...error, reference: AUTH_SOURCE })),
    ...checkStanzaText(stanza, 'authVersion', checkAuthVersion).map((error) => ({ ...error, reference: AUTH_SOURCE })),
  ],
};

export function swiftStorage(props: SwiftStorageProps): StorageRequest {
  return { backend: swift, stanza: swiftStanza(props), options: props };
}

function swiftStanza(props: SwiftStorageProps): Stanza {
  return {
    container: props.container,
    authURL: props.authUrl,
    authVersion: props.authVersion?.toString(),
    domain: props.domain,
    domainID: props.domainId,
    tenant: props.tenant,
    tenantID: props.tenantId,
    regionName: props.region,
  };
}

function checkAuthUrl(text: string): Diagnostic | undefined {
  const diagnostic = checkHttpUrl(text);
  if (diagnostic !== undefined) return diagnostic;
  const { pathname } = new URL(text);
  return /^\/(v[123].*)?$/.test(pathname)
    ? undefined
    : { found: `a path of ${pathname}`, expected: 'no path, or one that begins with /v1, /v2 or /v3' };
}

function checkAuthVersion(text: string): Diagnostic | undefined {
  return /^[123]$/.test(text) ? undefined : { found: JSON.stringify(text), expected: 'the number 1, 2 or 3' };
}
