import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { DRIVERS } from '../../../src/operator/drivers';
import type { DriverFactory } from '../../../src/operator/drivers/driver';
import { readClusterState } from '../../../src/operator/cluster/read-cluster-state';
import type { BackendField } from '../../../src/storage/backend';
import { facts, isWhole, NS, secret } from '../clusters';

const MINTED = 'installer-cloud-credentials';
const USER = 'image-registry-private-configuration-user';

function opened(field: BackendField, stanza: object, manifests: readonly Manifest[], release = Release.V5_1) {
  const factory: DriverFactory = DRIVERS[field];
  return factory.open(stanza as never, readClusterState({ manifests, release, complete: isWhole(manifests) }));
}

/** As `NAME=value`, with a mark at those that the private Secret holds. */
function environment(...of: Parameters<typeof opened>): string[] {
  const all = opened(...of).environment();
  return all.map(
    ({ name, value, secret: isSecret }) => `${name}${isSecret === true ? ' (secret)' : ''}=${String(value)}`,
  );
}

const AWS = facts('AWS', { aws: { region: 'eu-north-1', serviceEndpoints: [{ name: 's3', url: 'https://s3' }] } });
const S3_ALL = { bucket: 'b', region: 'r', regionEndpoint: 'https://rgw', keyID: 'k', encrypt: true, chunkSizeMiB: 5 };
const CDN = { baseURL: 'https://cdn', keypairID: 'K', privateKey: { name: 'n', key: 'k' } };

test.each([
  [
    {},
    Release.V5_1,
    [
      'REGISTRY_STORAGE_S3_REGIONENDPOINT=https://s3',
      'REGISTRY_STORAGE=s3',
      'REGISTRY_STORAGE_S3_BUCKET=',
      'REGISTRY_STORAGE_S3_REGION=eu-north-1',
      'REGISTRY_STORAGE_S3_ENCRYPT=false',
      'REGISTRY_STORAGE_S3_FORCEPATHSTYLE=false',
      'REGISTRY_STORAGE_S3_CREDENTIALSCONFIGPATH=/var/run/secrets/cloud/credentials',
      'REGISTRY_STORAGE_S3_USEDUALSTACK=true',
    ],
  ],
  [
    { bucket: 'b', region: 'eu-west-1' },
    Release.V4_13,
    [
      'REGISTRY_STORAGE=s3',
      'REGISTRY_STORAGE_S3_BUCKET=b',
      'REGISTRY_STORAGE_S3_REGION=eu-west-1',
      'REGISTRY_STORAGE_S3_ENCRYPT=false',
      'REGISTRY_STORAGE_S3_VIRTUALHOSTEDSTYLE=false',
      'REGISTRY_STORAGE_S3_CREDENTIALSCONFIGPATH=/var/run/secrets/cloud/credentials',
      'REGISTRY_STORAGE_S3_USEDUALSTACK=true',
    ],
  ],
  [
    { ...S3_ALL, virtualHostedStyle: true },
    Release.V5_1,
    [
      'REGISTRY_STORAGE_S3_REGIONENDPOINT=https://rgw',
      'REGISTRY_STORAGE_S3_KEYID=k',
      'REGISTRY_STORAGE_S3_CHUNKSIZE=5242880',
      'REGISTRY_STORAGE=s3',
      'REGISTRY_STORAGE_S3_BUCKET=b',
      'REGISTRY_STORAGE_S3_REGION=r',
      'REGISTRY_STORAGE_S3_ENCRYPT=true',
      'REGISTRY_STORAGE_S3_FORCEPATHSTYLE=false',
      'REGISTRY_STORAGE_S3_CREDENTIALSCONFIGPATH=/var/run/secrets/cloud/credentials',
      'REGISTRY_STORAGE_S3_USEDUALSTACK=true',
    ],
  ],
  [
    { ...S3_ALL, chunkSizeMiB: 4 },
    Release.V4_17,
    [
      'REGISTRY_STORAGE_S3_REGIONENDPOINT=https://rgw',
      'REGISTRY_STORAGE_S3_KEYID=k',
      'REGISTRY_STORAGE=s3',
      'REGISTRY_STORAGE_S3_BUCKET=b',
      'REGISTRY_STORAGE_S3_REGION=r',
      'REGISTRY_STORAGE_S3_ENCRYPT=true',
      'REGISTRY_STORAGE_S3_FORCEPATHSTYLE=true',
      'REGISTRY_STORAGE_S3_CREDENTIALSCONFIGPATH=/var/run/secrets/cloud/credentials',
      'REGISTRY_STORAGE_S3_USEDUALSTACK=true',
    ],
  ],
  [
    { ...S3_ALL, chunkSizeMiB: 5120 },
    Release.V4_17,
    [
      'REGISTRY_STORAGE_S3_REGIONENDPOINT=https://rgw',
      'REGISTRY_STORAGE_S3_KEYID=k',
      'REGISTRY_STORAGE_S3_CHUNKSIZE=5368709120',
      'REGISTRY_STORAGE=s3',
      'REGISTRY_STORAGE_S3_BUCKET=b',
      'REGISTRY_STORAGE_S3_REGION=r',
      'REGISTRY_STORAGE_S3_ENCRYPT=true',
      'REGISTRY_STORAGE_S3_FORCEPATHSTYLE=true',
      'REGISTRY_STORAGE_S3_CREDENTIALSCONFIGPATH=/var/run/secrets/cloud/credentials',
      'REGISTRY_STORAGE_S3_USEDUALSTACK=true',
    ],
  ],
  [
    { ...S3_ALL, chunkSizeMiB: 5121 },
    Release.V4_17,
    [
      'REGISTRY_STORAGE_S3_REGIONENDPOINT=https://rgw',
      'REGISTRY_STORAGE_S3_KEYID=k',
      'REGISTRY_STORAGE=s3',
      'REGISTRY_STORAGE_S3_BUCKET=b',
      'REGISTRY_STORAGE_S3_REGION=r',
      'REGISTRY_STORAGE_S3_ENCRYPT=true',
      'REGISTRY_STORAGE_S3_FORCEPATHSTYLE=true',
      'REGISTRY_STORAGE_S3_CREDENTIALSCONFIGPATH=/var/run/secrets/cloud/credentials',
      'REGISTRY_STORAGE_S3_USEDUALSTACK=true',
    ],
  ],
  [
    { bucket: 'b', region: 'us-iso-east-1' },
    Release.V5_1,
    [
      'REGISTRY_STORAGE=s3',
      'REGISTRY_STORAGE_S3_BUCKET=b',
      'REGISTRY_STORAGE_S3_REGION=us-iso-east-1',
      'REGISTRY_STORAGE_S3_ENCRYPT=false',
      'REGISTRY_STORAGE_S3_FORCEPATHSTYLE=true',
      'REGISTRY_STORAGE_S3_CREDENTIALSCONFIGPATH=/var/run/secrets/cloud/credentials',
    ],
  ],
])('S3 %j on %s', (stanza, release, expected) => {
  expect(environment('s3', stanza, AWS, release)).toEqual(expected);
});

test('CloudFront comes last', () => {
  const all = environment('s3', { ...S3_ALL, cloudFront: CDN }, AWS);
  expect(all.at(-1)).toMatch(/^REGISTRY_MIDDLEWARE_STORAGE=- name: cloudfront\n/);
});

test.each([
  [
    {},
    [secret(MINTED, { azure_client_secret: 's' })],
    Release.V5_1,
    [
      'REGISTRY_STORAGE_AZURE_ACCOUNTKEY (secret)=<known to the cluster>',
      'REGISTRY_STORAGE=azure',
      'REGISTRY_STORAGE_AZURE_CONTAINER=',
      'REGISTRY_STORAGE_AZURE_ACCOUNTNAME=',
    ],
  ],
  [
    { accountName: 'a', container: 'c', cloudName: 'AzureChinaCloud' },
    [secret(USER, { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: 'k' })],
    Release.V5_1,
    [
      'REGISTRY_STORAGE_AZURE_ACCOUNTKEY (secret)=k',
      'REGISTRY_STORAGE=azure',
      'REGISTRY_STORAGE_AZURE_CONTAINER=c',
      'REGISTRY_STORAGE_AZURE_ACCOUNTNAME=a',
      'REGISTRY_STORAGE_AZURE_REALM=core.chinacloudapi.cn',
    ],
  ],
  [
    { accountName: 'a', container: 'c', cloudName: 'AzureCloud' },
    [secret(USER, { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: 'k' })],
    Release.V4_13,
    [
      'REGISTRY_STORAGE=azure',
      'REGISTRY_STORAGE_AZURE_CONTAINER=c',
      'REGISTRY_STORAGE_AZURE_ACCOUNTNAME=a',
      'REGISTRY_STORAGE_AZURE_ACCOUNTKEY (secret)=k',
      'REGISTRY_STORAGE_AZURE_REALM=core.windows.net',
    ],
  ],
  [
    { accountName: 'a', container: 'c' },
    [
      secret(MINTED, {
        azure_client_id: 'c',
        azure_tenant_id: 't',
        azure_federated_token_file: '/f',
        azure_client_secret: 's',
      }),
    ],
    Release.V4_14,
    [
      'AZURE_CLIENT_ID=c',
      'AZURE_TENANT_ID=t',
      'AZURE_FEDERATED_TOKEN_FILE=/f',
      'AZURE_AUTHORITY_HOST=https://login.microsoftonline.com/',
      'REGISTRY_STORAGE=azure',
      'REGISTRY_STORAGE_AZURE_CONTAINER=c',
      'REGISTRY_STORAGE_AZURE_ACCOUNTNAME=a',
    ],
  ],
  [
    {},
    [secret(MINTED, { azure_federated_token_file: '/f', azure_client_secret: 's' })],
    Release.V4_13,
    [
      'REGISTRY_STORAGE=azure',
      'REGISTRY_STORAGE_AZURE_CONTAINER=',
      'REGISTRY_STORAGE_AZURE_ACCOUNTNAME=',
      'REGISTRY_STORAGE_AZURE_ACCOUNTKEY (secret)=<known to the cluster>',
    ],
  ],
])('Azure %j with %j on %s', (stanza, secrets, release, expected) => {
  expect(environment('azure', stanza, [...facts('Azure'), ...secrets], release)).toEqual(expected);
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

const IBM = facts('IBMCloud', {
  ibmcloud: {
    location: 'eu-de',
    serviceEndpoints: [
      { name: 'COS', url: 'https://cos' },
      { name: 'cos', url: 'https://small' },
    ],
  },
});
const POWER = facts('PowerVS', {
  powervs: {
    region: 'dal',
    serviceEndpoints: [
      { name: 'COS', url: 'https://COS' },
      { name: 'cos', url: 'https://cos' },
    ],
  },
});

test.each([
  [
    {},
    IBM,
    Release.V5_1,
    [
      'REGISTRY_STORAGE=s3',
      'REGISTRY_STORAGE_S3_BUCKET=',
      'REGISTRY_STORAGE_S3_REGION=eu-de',
      'REGISTRY_STORAGE_S3_REGIONENDPOINT=https://cos',
      'REGISTRY_STORAGE_S3_ENCRYPT=false',
      'REGISTRY_STORAGE_S3_FORCEPATHSTYLE=true',
      'REGISTRY_STORAGE_S3_USEDUALSTACK=false',
      'REGISTRY_STORAGE_S3_CREDENTIALSCONFIGPATH=/var/run/secrets/cloud/credentials',
    ],
  ],
  [
    { bucket: 'b', location: 'us-east' },
    IBM,
    Release.V4_14,
    [
      'REGISTRY_STORAGE=s3',
      'REGISTRY_STORAGE_S3_BUCKET=b',
      'REGISTRY_STORAGE_S3_REGION=us-east',
      'REGISTRY_STORAGE_S3_REGIONENDPOINT=s3.us-east.cloud-object-storage.appdomain.cloud',
      'REGISTRY_STORAGE_S3_ENCRYPT=false',
      'REGISTRY_STORAGE_S3_FORCEPATHSTYLE=true',
      'REGISTRY_STORAGE_S3_USEDUALSTACK=false',
      'REGISTRY_STORAGE_S3_CREDENTIALSCONFIGPATH=/var/run/secrets/cloud/credentials',
    ],
  ],
  [
    { bucket: 'b' },
    POWER,
    Release.V4_13,
    [
      'REGISTRY_STORAGE=s3',
      'REGISTRY_STORAGE_S3_BUCKET=b',
      'REGISTRY_STORAGE_S3_REGION=us-south',
      'REGISTRY_STORAGE_S3_REGIONENDPOINT=s3.us-south.cloud-object-storage.appdomain.cloud',
      'REGISTRY_STORAGE_S3_ENCRYPT=false',
      'REGISTRY_STORAGE_S3_VIRTUALHOSTEDSTYLE=false',
      'REGISTRY_STORAGE_S3_USEDUALSTACK=false',
      'REGISTRY_STORAGE_S3_CREDENTIALSCONFIGPATH=/var/run/secrets/cloud/credentials',
    ],
  ],
  [
    {},
    facts('None'),
    Release.V5_1,
    [
      'REGISTRY_STORAGE=s3',
      'REGISTRY_STORAGE_S3_BUCKET=',
      'REGISTRY_STORAGE_S3_REGION=',
      'REGISTRY_STORAGE_S3_REGIONENDPOINT=s3..cloud-object-storage.appdomain.cloud',
      'REGISTRY_STORAGE_S3_ENCRYPT=false',
      'REGISTRY_STORAGE_S3_FORCEPATHSTYLE=true',
      'REGISTRY_STORAGE_S3_USEDUALSTACK=false',
      'REGISTRY_STORAGE_S3_CREDENTIALSCONFIGPATH=/var/run/secrets/cloud/credentials',
    ],
  ],
])('IBM COS %j on %s', (stanza, manifests, release, expected) => {
  expect(environment('ibmcos', stanza, manifests, release)).toEqual(expected);
});

test.each([
  [IBM, Release.V4_14, 's3.eu-de.cloud-object-storage.appdomain.cloud'],
  [IBM, Release.V4_15, 'https://cos'],
  [POWER, Release.V4_15, 's3.us-south.cloud-object-storage.appdomain.cloud'],
  [POWER, Release.V4_16, 'https://COS'],
  [POWER, Release.V4_17, 'https://cos'],
  [POWER, Release.V4_18, 'https://cos'],
  [POWER, Release.V4_19, 'https://COS'],
])('%# the endpoint of IBM COS on %s', (manifests, release, expected) => {
  expect(environment('ibmcos', {}, manifests, release)).toContain(`REGISTRY_STORAGE_S3_REGIONENDPOINT=${expected}`);
});

const ALIBABA = facts('AlibabaCloud', { alibabaCloud: { region: 'cn-beijing' } });
const PROFILE = '[default]\ntype = access_key\naccess_key_id =  id \naccess_key_secret=s\n[other]\naccess_key_id = x\n';
const OSS_KEYS = secret(MINTED, { credentials: PROFILE });

test.each([
  [
    {},
    [
      'REGISTRY_STORAGE_OSS_ENDPOINT=.oss-cn-beijing-internal.aliyuncs.com',
      'REGISTRY_STORAGE=oss',
      'REGISTRY_STORAGE_OSS_BUCKET=',
      'REGISTRY_STORAGE_OSS_REGION=oss-cn-beijing',
      'REGISTRY_STORAGE_OSS_INTERNAL=true',
      'REGISTRY_STORAGE_OSS_ENCRYPT=true',
      'REGISTRY_STORAGE_OSS_CREDENTIALSCONFIGPATH=/var/run/secrets/cloud/credentials',
      'REGISTRY_STORAGE_OSS_ACCESSKEYID=id',
      'REGISTRY_STORAGE_OSS_ACCESSKEYSECRET=s',
    ],
  ],
  [
    { bucket: 'b', region: 'cn-1', endpointAccessibility: 'Public' },
    [
      'REGISTRY_STORAGE_OSS_ENDPOINT=b.oss-cn-1.aliyuncs.com',
      'REGISTRY_STORAGE=oss',
      'REGISTRY_STORAGE_OSS_BUCKET=b',
      'REGISTRY_STORAGE_OSS_REGION=oss-cn-1',
      'REGISTRY_STORAGE_OSS_INTERNAL=false',
      'REGISTRY_STORAGE_OSS_ENCRYPT=true',
      'REGISTRY_STORAGE_OSS_CREDENTIALSCONFIGPATH=/var/run/secrets/cloud/credentials',
      'REGISTRY_STORAGE_OSS_ACCESSKEYID=id',
      'REGISTRY_STORAGE_OSS_ACCESSKEYSECRET=s',
    ],
  ],
  [
    { bucket: 'b', endpointAccessibility: 'Internal' },
    [
      'REGISTRY_STORAGE_OSS_ENDPOINT=b.oss-cn-beijing-internal.aliyuncs.com',
      'REGISTRY_STORAGE=oss',
      'REGISTRY_STORAGE_OSS_BUCKET=b',
      'REGISTRY_STORAGE_OSS_REGION=oss-cn-beijing',
      'REGISTRY_STORAGE_OSS_INTERNAL=true',
      'REGISTRY_STORAGE_OSS_ENCRYPT=true',
      'REGISTRY_STORAGE_OSS_CREDENTIALSCONFIGPATH=/var/run/secrets/cloud/credentials',
      'REGISTRY_STORAGE_OSS_ACCESSKEYID=id',
      'REGISTRY_STORAGE_OSS_ACCESSKEYSECRET=s',
    ],
  ],
])('OSS %j', (stanza, expected) => {
  expect(environment('oss', stanza, [...ALIBABA, OSS_KEYS], Release.V4_16)).toEqual(expected);
});

test.each([
  [
    '[default]\n',
    'ERROR: Can not find credential typeerror when getting key of section "default": key "type" not exists',
  ],
  [
    '[other]\ntype = access_key\n',
    'ERROR: Can not find credential typeerror when getting key of section "default": key "type" not exists',
  ],
  [
    '[defaults]\ntype = access_key\n',
    'ERROR: Can not find credential typeerror when getting key of section "default": key "type" not exists',
  ],
  ['[default]\ntype = sts\naccess_key_id = i\naccess_key_secret = s\n', 'ERROR: Failed to get value'],
  ['[default]\ntype = access_key\naccess_key_secret = s\n', 'ERROR: Failed to get value'],
  ['[default]\ntype = access_key\naccess_key_id = i\n', 'ERROR: Failed to get value'],
])('OSS does not take the profile %j', (credentials, words) => {
  const open = () => environment('oss', {}, [...ALIBABA, secret(MINTED, { credentials })], Release.V4_16);
  expect(open).toThrow(new Error(`failed to generate shared secrets data: ${words}`));
});

test('OSS wants a profile', () => {
  const open = () => environment('oss', {}, [...ALIBABA, secret(MINTED, {})], Release.V4_16);
  expect(open).toThrow("failed to fetch key 'credentials' in secret data");
});

test.each([
  [
    'gcs',
    { bucket: 'b' },
    ['REGISTRY_STORAGE=gcs', 'REGISTRY_STORAGE_GCS_BUCKET=b', 'REGISTRY_STORAGE_GCS_KEYFILE=/gcs/keyfile'],
  ],
  ['gcs', {}, ['REGISTRY_STORAGE=gcs', 'REGISTRY_STORAGE_GCS_BUCKET=', 'REGISTRY_STORAGE_GCS_KEYFILE=/gcs/keyfile']],
  ['pvc', { claim: 'c' }, ['REGISTRY_STORAGE=filesystem', 'REGISTRY_STORAGE_FILESYSTEM_ROOTDIRECTORY=/registry']],
  ['emptyDir', {}, ['REGISTRY_STORAGE=filesystem', 'REGISTRY_STORAGE_FILESYSTEM_ROOTDIRECTORY=/registry']],
] as const)('%s %j', (field, stanza, expected) => {
  expect(environment(field, stanza, facts('None'))).toEqual(expected);
});

test.each([
  [
    's3',
    { bucket: 'b' },
    [
      {
        volume: {
          name: 'image-registry-private-configuration',
          secret: { secretName: 'image-registry-private-configuration', optional: false },
        },
        mount: { name: 'image-registry-private-configuration', mountPath: '/var/run/secrets/cloud', readOnly: true },
      },
    ],
  ],
  [
    'ibmcos',
    {},
    [
      {
        volume: {
          name: 'image-registry-private-configuration',
          secret: { secretName: 'image-registry-private-configuration', optional: false },
        },
        mount: { name: 'image-registry-private-configuration', mountPath: '/var/run/secrets/cloud', readOnly: true },
      },
    ],
  ],
  [
    'oss',
    {},
    [
      {
        volume: {
          name: 'image-registry-private-configuration',
          secret: { secretName: 'image-registry-private-configuration', optional: false },
        },
        mount: { name: 'image-registry-private-configuration', mountPath: '/var/run/secrets/cloud', readOnly: true },
      },
    ],
  ],
  [
    'gcs',
    {},
    [
      {
        volume: {
          name: 'registry-storage-keyfile',
          secret: {
            secretName: 'image-registry-private-configuration',
            items: [{ key: 'REGISTRY_STORAGE_GCS_KEYFILE', path: 'keyfile' }],
            optional: false,
          },
        },
        mount: { name: 'registry-storage-keyfile', mountPath: '/gcs' },
      },
    ],
  ],
  ['azure', {}, []],
  ['swift', {}, []],
  [
    'pvc',
    { claim: 'c' },
    [
      {
        volume: { name: 'registry-storage', persistentVolumeClaim: { claimName: 'c' } },
        mount: { name: 'registry-storage', mountPath: '/registry' },
      },
    ],
  ],
  [
    'emptyDir',
    {},
    [
      {
        volume: { name: 'registry-storage', emptyDir: {} },
        mount: { name: 'registry-storage', mountPath: '/registry' },
      },
    ],
  ],
] as const)('volumes of %s %j', (field, stanza, expected) => {
  expect(opened(field, stanza, AWS).volumes).toEqual(expected);
});

test.each([
  ['s3', { bucket: 'b' }, 'b'],
  ['s3', {}, 'blue-4kx9z-image-registry-eu-north-1'],
  ['ibmcos', { bucket: 'b' }, 'b'],
  ['ibmcos', {}, ''],
  ['oss', { bucket: 'b' }, 'b'],
  ['gcs', { bucket: 'b' }, 'b'],
  ['azure', { accountName: 'a', container: 'c' }, 'a'],
  ['azure', {}, ''],
  ['swift', { container: 'c' }, 'c'],
  ['swift', {}, ''],
  ['pvc', { claim: 'c' }, { kind: 'PersistentVolumeClaim', namespace: NS, name: 'c' }],
  ['pvc', {}, { kind: 'PersistentVolumeClaim', namespace: NS, name: 'image-registry-storage' }],
  ['emptyDir', {}, undefined],
] as const)('the layers of %s %j lie in %j', (field, stanza, expected) => {
  expect(opened(field, stanza, AWS).layers()).toEqual(expected);
});

test.each(['ibmcos', 'oss', 'gcs', 'azure', 'pvc', 'emptyDir'] as const)(
  '%s is trusted by the CAs of the system',
  (field) => {
    expect(opened(field, {}, AWS).caBundle()).toBe('');
  },
);

test.each(['azure', 'swift', 'pvc', 'emptyDir'] as const)(
  '%s has nothing but variables in the private Secret',
  (field) => {
    expect(opened(field, {}, AWS).volumeSecrets()).toEqual({});
  },
);
