import { Release } from '../../../src/core/release';
import type { AuthOptions, ReadOptions } from '../../../src/operator/gophercloud/auth-options';
import { authenticate } from '../../../src/operator/gophercloud/authenticate';

const NOTHING: AuthOptions = {
  identityEndpoint: 'http://k:5000/v3',
  username: '',
  password: '',
  tokenId: '',
  applicationCredentialId: '',
  applicationCredentialName: '',
  applicationCredentialSecret: '',
  tenantId: '',
  tenantName: '',
  domainId: '',
  domainName: '',
};
const USER = { username: 'u', password: 'p' };
const APP = { applicationCredentialId: 'i', applicationCredentialName: 'n', applicationCredentialSecret: 's' };
const NAMED = { ...APP, applicationCredentialId: '' };
const V2 = { identityEndpoint: 'http://k:5000/v2.0' };

/** The error, or that the request is sent. */
function result(given: Partial<AuthOptions>, release = Release.V5_1, known: ReadOptions = 'all'): string {
  try {
    authenticate({ ...NOTHING, ...given }, known, release);
    return 'sent';
  } catch (error) {
    return (error as Error).message;
  }
}

const SCOPE = 'You must provide exactly one of DomainID or DomainName in a Scope with ProjectName';
const DOMAIN = 'You must provide exactly one of DomainID or DomainName to authenticate by Username';
const NO_USER = 'Exactly one of Username and UserID must be provided for password authentication';

/** What the Operator reported of them. */
test.each([
  ['a user of a domain', { ...USER, domainName: 'd' }, 'sent'],
  ['a project of the domain', { ...USER, tenantName: 't', domainId: 'd' }, 'sent'],
  ['a project without a domain', { ...USER, tenantName: 't' }, SCOPE],
  ['a user without a domain', USER, DOMAIN],
  ['a project by id, and a user without a domain', { ...USER, tenantId: 't', tenantName: 't' }, DOMAIN],
  ['a domain by id and by name', { ...USER, tenantName: 't', domainId: 'd', domainName: 'd' }, DOMAIN],
  ['a password without a user', { ...APP, password: 'p', domainName: 'd' }, NO_USER],
  ['an application credential', APP, 'sent'],
  ['an application credential, and both domains', { ...APP, tenantName: 't', domainId: 'd', domainName: 'd' }, 'sent'],
  ['an application credential, and a project by id', { ...APP, tenantId: 't' }, 'sent'],
  ['an application credential, and a project without a domain', { ...APP, tenantName: 't' }, SCOPE],
  ['an application credential by name', NAMED, NO_USER],
  ['an application credential of a user without a domain', { ...NAMED, username: 'u' }, DOMAIN],
  ['an application credential of a user', { ...NAMED, username: 'u', domainId: 'd' }, 'sent'],
  [
    'an application credential without its secret',
    { ...APP, applicationCredentialSecret: '' },
    'You must provide an Application Credential Secret',
  ],
  ['a user alone', { username: 'u', domainName: 'd' }, 'You must provide a password to authenticate'],
  ['a token', { tokenId: 't', tenantName: 't' }, 'sent'],
  ['a token beside a user without a domain', { ...USER, tokenId: 't', tenantName: 't' }, 'sent'],
  ['a URL without a version', { ...USER, tenantName: 't', identityEndpoint: 'http://k:5000' }, SCOPE],
])('%s', (_, given, expected) => {
  expect(result(given)).toBe(expected === 'sent' ? 'sent' : `failed to authenticate against OpenStack: ${expected}`);
});

test.each([
  ['a user', USER, 'sent', 'sent'],
  ['a password alone', { password: 'p' }, 'Missing input for argument [Username]', undefined],
  [
    'an application credential',
    APP,
    'Missing input for argument [Username]',
    'Exactly one of PasswordCredentials and TokenCredentials must be provided',
  ],
  [
    'an application credential of a user',
    { ...APP, username: 'u' },
    'Missing input for argument [Password]',
    'Exactly one of PasswordCredentials and TokenCredentials must be provided',
  ],
  ['a token', { tokenId: 't' }, 'sent', 'Exactly one of PasswordCredentials and TokenCredentials must be provided'],
])('Keystone v2 with %s', (_, given, since, before = since) => {
  const words = (error: string) => (error === 'sent' ? error : `failed to authenticate against OpenStack: ${error}`);
  expect(result({ ...V2, ...given }, Release.V4_18)).toBe(words(since));
  expect(result({ ...V2, ...given }, Release.V4_17)).toBe(words(before));
});

const OF_CLIENT = 'failed to create a new OpenStack provider client: parse';

test.each([
  ['HTTP://k:5000/v3', 'sent'],
  ['http://k/identity/v3', 'sent'],
  ['http://k/identity', 'sent'],
  ['', 'Get "/": unsupported protocol scheme ""'],
  [' ', 'Get "%20/": unsupported protocol scheme ""'],
  ['k/v3', 'Post "k/v3/auth/tokens": unsupported protocol scheme ""'],
  ['k/identity', 'Get "k/identity/": unsupported protocol scheme ""'],
  ['//k:5000/v3', 'Post "//k:5000/v3/auth/tokens": unsupported protocol scheme ""'],
  ['Keystone:5000/v3', 'Post "keystone:5000/v3/auth/tokens": unsupported protocol scheme "keystone"'],
  ['keystone.fake:5000', 'Get "keystone.fake:5000/": unsupported protocol scheme "keystone.fake"'],
  ['ftp://k/x/v3/y', 'Get "ftp://k/x/": unsupported protocol scheme "ftp"'],
  ['ftp://k:1/v2/?a=b#c', 'Get "ftp://k:1/": unsupported protocol scheme "ftp"'],
  ['http:///v3', 'Post "http:///v3/auth/tokens": http: no Host in request URL'],
  ['http://', 'Get "http:/": http: no Host in request URL'],
  ['http:///a b/"c"/v3', 'Post "http:///a%20b/%22c%22/v3/auth/tokens": http: no Host in request URL'],
  ["ftp://k/(a)'b/v3", 'Post "ftp://k/(a)\'b/v3/auth/tokens": unsupported protocol scheme "ftp"'],
  ['http:k/v3', 'Post "http:k/v3/auth/tokens": http: no Host in request URL'],
  ['10.0.0.1:5000/v3', `${OF_CLIENT} "10.0.0.1:5000/v3": first path segment in URL cannot contain colon`],
  ['http://k:x/v3', `${OF_CLIENT} "http://k:x/v3": invalid port ":x" after host`],
  [':x', `${OF_CLIENT} ":x": missing protocol scheme`],
])('the URL %j', (identityEndpoint, expected) => {
  const isWhole = expected === 'sent' || expected.startsWith(OF_CLIENT);
  expect(result({ ...USER, domainName: 'd', identityEndpoint })).toBe(
    isWhole ? expected : `failed to authenticate against OpenStack: ${expected}`,
  );
});

test('the password of a URL is not shown', () => {
  expect(result({ ...USER, domainName: 'd', identityEndpoint: 'ftp://u:hunter2@k/v3' })).toBe(
    'failed to authenticate against OpenStack: Post "ftp://u:***@k/v3/auth/tokens": unsupported protocol scheme "ftp"',
  );
});

test('credentials come before a URL with a version, and after one without', () => {
  const given = { ...USER, tenantName: 't' };
  expect(result({ ...given, identityEndpoint: 'k:5000/v3' })).toContain(SCOPE);
  expect(result({ ...given, identityEndpoint: 'k:5000' })).toContain('Get "k:5000/": unsupported protocol scheme "k"');
  expect(result({ tokenId: 't', identityEndpoint: 'k:5000/v3' })).toContain('Get "k:5000/v3/auth/tokens": unsupported');
});

test('of credentials that are only assumed, the URL is what is judged', () => {
  expect(result({ tenantName: 't' }, Release.V5_1, 'nothing')).toBe('sent');
  expect(result({ ...V2, tenantName: 't' }, Release.V4_12, 'nothing')).toBe('sent');
  expect(result({ identityEndpoint: '' }, Release.V5_1, 'nothing')).toContain('unsupported protocol scheme');
});

test('a project without a domain is an error of all credentials that bring no domain with them', () => {
  expect(result({ tenantName: 't' }, Release.V4_18, 'scope')).toContain(SCOPE);
  expect(result({ tenantName: 't', domainName: 'd' }, Release.V4_18, 'scope')).toBe('sent');
  expect(result({}, Release.V4_18, 'scope')).toBe('sent');
});
