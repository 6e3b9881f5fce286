import { Release } from '../../../src/core/release';
import { facts, secret } from '../clusters';
import { environment } from './environment';

const MINTED = 'installer-cloud-credentials';
const USER = 'image-registry-private-configuration-user';

test('a version of the identity API beyond 64 bits is refused', () => {
  const user = secret(USER, { REGISTRY_STORAGE_SWIFT_TOKENID: 't' });
  const open = (authVersion: string) =>
    environment('swift', { authURL: 'http://k/v3', authVersion }, [...facts('OpenStack'), user]);
  const [most, more] = ['9223372036854775807', '9223372036854775808'];
  expect(open(most)).toContain(`REGISTRY_STORAGE_SWIFT_AUTHVERSION=${most}`);
  expect(() => open(more)).toThrow(`unable to parse authVersion: strconv.Atoi: parsing "${more}": value out of range`);
});

test.each(['3x', 'v3', '3.0'])('a version %j of the identity API is refused', (authVersion) => {
  const user = secret(USER, { REGISTRY_STORAGE_SWIFT_USERNAME: 'u', REGISTRY_STORAGE_SWIFT_PASSWORD: 'p' });
  const open = () => environment('swift', { authURL: 'http://k', authVersion }, [...facts('OpenStack'), user]);
  expect(open).toThrow(`unable to parse authVersion: strconv.Atoi: parsing "${authVersion}": invalid syntax`);
});

const CLOUD = (extra: string) =>
  secret(MINTED, {
    'clouds.yaml': `clouds: {openstack: {auth: {auth_url: "http://k/v3", username: u, password: p${extra}}}}`,
  });

test.each([
  [
    { container: 'c' },
    CLOUD(''),
    Release.V5_1,
    [
      'REGISTRY_STORAGE=swift',
      'REGISTRY_STORAGE_SWIFT_CONTAINER=c',
      'REGISTRY_STORAGE_SWIFT_AUTHURL=http://k/v3',
      'REGISTRY_STORAGE_SWIFT_USERNAME (secret)=u',
      'REGISTRY_STORAGE_SWIFT_PASSWORD (secret)=p',
      'REGISTRY_STORAGE_SWIFT_TOKENID (secret)=',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID (secret)=',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME (secret)=',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET (secret)=',
      'REGISTRY_STORAGE_SWIFT_AUTHVERSION=3',
    ],
  ],
  [
    {},
    CLOUD(', user_domain_name: ud, user_domain_id: ui'),
    Release.V4_19,
    [
      'REGISTRY_STORAGE=swift',
      'REGISTRY_STORAGE_SWIFT_CONTAINER=',
      'REGISTRY_STORAGE_SWIFT_AUTHURL=http://k/v3',
      'REGISTRY_STORAGE_SWIFT_USERNAME (secret)=u',
      'REGISTRY_STORAGE_SWIFT_PASSWORD (secret)=p',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID (secret)=',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME (secret)=',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET (secret)=',
      'REGISTRY_STORAGE_SWIFT_AUTHVERSION=3',
      'REGISTRY_STORAGE_SWIFT_DOMAIN=ud',
      'REGISTRY_STORAGE_SWIFT_DOMAINID=ui',
    ],
  ],
  [
    {},
    CLOUD(', domain_name: d, domain_id: i, user_domain_name: ud, user_domain_id: ui, project_name: n, project_id: pi'),
    Release.V4_19,
    [
      'REGISTRY_STORAGE=swift',
      'REGISTRY_STORAGE_SWIFT_CONTAINER=',
      'REGISTRY_STORAGE_SWIFT_AUTHURL=http://k/v3',
      'REGISTRY_STORAGE_SWIFT_USERNAME (secret)=u',
      'REGISTRY_STORAGE_SWIFT_PASSWORD (secret)=p',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID (secret)=',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME (secret)=',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET (secret)=',
      'REGISTRY_STORAGE_SWIFT_AUTHVERSION=3',
      'REGISTRY_STORAGE_SWIFT_DOMAIN=d',
      'REGISTRY_STORAGE_SWIFT_DOMAINID=i',
      'REGISTRY_STORAGE_SWIFT_TENANT=n',
      'REGISTRY_STORAGE_SWIFT_TENANTID=pi',
    ],
  ],
  [
    {},
    CLOUD(
      ', application_credential_id: ai, application_credential_name: an, application_credential_secret: as}, region_name: r, identity_api_version: 2, x: {',
    ),
    Release.V4_20,
    [
      'REGISTRY_STORAGE=swift',
      'REGISTRY_STORAGE_SWIFT_CONTAINER=',
      'REGISTRY_STORAGE_SWIFT_AUTHURL=http://k/v3',
      'REGISTRY_STORAGE_SWIFT_USERNAME (secret)=u',
      'REGISTRY_STORAGE_SWIFT_PASSWORD (secret)=p',
      'REGISTRY_STORAGE_SWIFT_TOKENID (secret)=',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID (secret)=ai',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME (secret)=an',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET (secret)=as',
      'REGISTRY_STORAGE_SWIFT_AUTHVERSION=2',
      'REGISTRY_STORAGE_SWIFT_REGION=r',
    ],
  ],
  [
    {
      authURL: 'http://o/v2',
      authVersion: '+2',
      domain: 'D',
      domainID: 'DI',
      tenant: 'T',
      tenantID: 'TI',
      regionName: 'R',
    },
    secret(USER, { REGISTRY_STORAGE_SWIFT_USERNAME: 'u', REGISTRY_STORAGE_SWIFT_PASSWORD: 'p' }),
    Release.V4_15,
    [
      'REGISTRY_STORAGE=swift',
      'REGISTRY_STORAGE_SWIFT_CONTAINER=',
      'REGISTRY_STORAGE_SWIFT_AUTHURL=http://o/v2',
      'REGISTRY_STORAGE_SWIFT_USERNAME (secret)=u',
      'REGISTRY_STORAGE_SWIFT_PASSWORD (secret)=p',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID (secret)=',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME (secret)=',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET (secret)=',
      'REGISTRY_STORAGE_SWIFT_AUTHVERSION=2',
      'REGISTRY_STORAGE_SWIFT_DOMAIN=D',
      'REGISTRY_STORAGE_SWIFT_DOMAINID=DI',
      'REGISTRY_STORAGE_SWIFT_TENANT=T',
      'REGISTRY_STORAGE_SWIFT_TENANTID=TI',
      'REGISTRY_STORAGE_SWIFT_REGION=R',
    ],
  ],
  [
    { authURL: 'http://o/v3' },
    secret(USER, {
      REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID: 'ai',
      REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME: 'an',
      REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET: 'as',
    }),
    Release.V4_15,
    [
      'REGISTRY_STORAGE=swift',
      'REGISTRY_STORAGE_SWIFT_CONTAINER=',
      'REGISTRY_STORAGE_SWIFT_AUTHURL=http://o/v3',
      'REGISTRY_STORAGE_SWIFT_USERNAME (secret)=',
      'REGISTRY_STORAGE_SWIFT_PASSWORD (secret)=',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID (secret)=ai',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME (secret)=an',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET (secret)=as',
      'REGISTRY_STORAGE_SWIFT_AUTHVERSION=3',
    ],
  ],
  [
    { authURL: 'http://o/v3' },
    secret(USER, { REGISTRY_STORAGE_SWIFT_TOKENID: 't' }),
    Release.V4_20,
    [
      'REGISTRY_STORAGE=swift',
      'REGISTRY_STORAGE_SWIFT_CONTAINER=',
      'REGISTRY_STORAGE_SWIFT_AUTHURL=http://o/v3',
      'REGISTRY_STORAGE_SWIFT_USERNAME (secret)=',
      'REGISTRY_STORAGE_SWIFT_PASSWORD (secret)=',
      'REGISTRY_STORAGE_SWIFT_TOKENID (secret)=t',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID (secret)=',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME (secret)=',
      'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET (secret)=',
      'REGISTRY_STORAGE_SWIFT_AUTHVERSION=3',
    ],
  ],
])('Swift %j with %j on %s', (stanza, given, release, expected) => {
  expect(environment('swift', stanza, [...facts('OpenStack'), given], release)).toEqual(expected);
});
