import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { DRIVERS } from '../../../src/operator/drivers';
import { config, configMap, env, errorOf, facts, made, NS, predict, secret } from '../clusters';

const USER = 'image-registry-private-configuration-user';
const MINTED = 'installer-cloud-credentials';
const OF_SECRET = 'Secret/image-registry-private-configuration';
const OF_DEPLOYMENT = 'Deployment/image-registry';

function stored(field: string, stanza: object, cluster: readonly Manifest[], release = Release.V5_1) {
  return predict([...cluster, config({ storage: { [field]: stanza } })], release);
}

function secretData(prediction: ReturnType<typeof predict>): Record<string, string> | undefined {
  return made<{ stringData?: Record<string, string> }>(prediction, 'Secret', 'image-registry-private-configuration')
    .stringData;
}

test('the register lists every file that has a driver', () => {
  const folder = join(__dirname, '../../../src/operator/drivers');
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && readFileSync(join(folder, name), 'utf8').includes(': DriverFactory ='),
  );
  expect(Object.keys(DRIVERS)).toHaveLength(files.length);
});

describe('s3', () => {
  const aws = facts('AWS', {
    aws: { region: 'eu-north-1', serviceEndpoints: [{ name: 's3', url: 'https://s3.internal' }] },
  });
  const keys = secret(MINTED, { aws_access_key_id: 'id', aws_secret_access_key: 'key' });

  test('region and endpoint come from the cluster only where neither is given', () => {
    expect(env(stored('s3', { bucket: 'b' }, [...aws, keys]))).toMatchObject({
      REGISTRY_STORAGE_S3_REGION: 'eu-north-1',
      REGISTRY_STORAGE_S3_REGIONENDPOINT: 'https://s3.internal',
      REGISTRY_STORAGE_S3_FORCEPATHSTYLE: 'false',
    });
    const given = env(stored('s3', { bucket: 'b', region: 'eu-west-1' }, [...aws, keys]));
    expect(given).not.toHaveProperty('REGISTRY_STORAGE_S3_REGIONENDPOINT');
    expect(env(stored('s3', { bucket: 'b', regionEndpoint: 'https://rgw' }, [...aws, keys]))).toMatchObject({
      REGISTRY_STORAGE_S3_REGION: '""',
    });
  });

  test.each([
    [Release.V4_13, { REGISTRY_STORAGE_S3_VIRTUALHOSTEDSTYLE: 'true' }],
    [Release.V4_14, { REGISTRY_STORAGE_S3_FORCEPATHSTYLE: 'false' }],
  ])('%s speaks of the path style in its own way', (release, expected) => {
    expect(env(stored('s3', { region: 'eu-west-1', virtualHostedStyle: true }, aws, release))).toMatchObject(expected);
  });

  test('chunks have a size since 4.17', () => {
    const at = (release: Release) => env(stored('s3', { region: 'r', chunkSizeMiB: 16 }, aws, release));
    expect(at(Release.V4_16)).not.toHaveProperty('REGISTRY_STORAGE_S3_CHUNKSIZE');
    expect(at(Release.V4_17)).toHaveProperty('REGISTRY_STORAGE_S3_CHUNKSIZE', '16777216');
  });

  test.each([
    ['us-iso-west-1', undefined],
    ['us-isob-west-1', undefined],
    ['eu-west-3', 'true'],
    ['anything', 'true'],
  ])('region %s: dual stack %s', (region, expected) => {
    expect(env(stored('s3', { region }, aws)).REGISTRY_STORAGE_S3_USEDUALSTACK).toBe(expected);
  });

  test('a region without S3 is an error since 4.14', () => {
    const at = (release: Release) => stored('s3', { region: 'us-isof-south-1' }, [...aws, keys], release);
    expect(errorOf(at(Release.V4_13), OF_DEPLOYMENT)).toBeUndefined();
    expect(errorOf(at(Release.V4_14), OF_DEPLOYMENT)).toContain('partition: "aws-iso-f"');
    expect(errorOf(at(Release.V4_14), OF_SECRET)).toContain('us-isof-south-1');
  });

  test("CloudFront is a middleware with the user's key", () => {
    const cloudFront = {
      baseURL: 'https://cdn',
      keypairID: 'K',
      duration: '90m',
      privateKey: { name: 'cf', key: 'pem' },
    };
    const prediction = stored('s3', { region: 'r', cloudFront }, aws);
    expect(env(prediction).REGISTRY_MIDDLEWARE_STORAGE).toContain('duration: 1h30m0s\n');
    expect(JSON.stringify(made(prediction, 'Deployment'))).toContain('"secretName":"cf"');
  });

  test.each([
    [{ REGISTRY_STORAGE_S3_ACCESSKEY: '' }, USER, 'required key "REGISTRY_STORAGE_S3_SECRETKEY"'],
    [{ REGISTRY_STORAGE_S3_SECRETKEY: '' }, USER, 'required key "REGISTRY_STORAGE_S3_ACCESSKEY"'],
    [{ aws_access_key_id: 'id' }, MINTED, 'invalid secret for aws credentials'],
  ])('credentials %j in %s are refused', (data, name, words) => {
    expect(errorOf(stored('s3', { region: 'r' }, [...aws, secret(name, data)]), OF_SECRET)).toContain(words);
  });

  test("the user's Secret is read exclusively, a minted profile as it is", () => {
    const own = secret(USER, { REGISTRY_STORAGE_S3_ACCESSKEY: 'a', REGISTRY_STORAGE_S3_SECRETKEY: 's' });
    expect(secretData(stored('s3', { region: 'r' }, [...aws, keys, own]))).toEqual({
      credentials: '[default]\naws_access_key_id = a\naws_secret_access_key = s\n',
    });
    const profile = secret(MINTED, { credentials: '[default]\nrole_arn = r\n' });
    expect(secretData(stored('s3', { region: 'r' }, [...aws, profile]))).toEqual({
      credentials: '[default]\nrole_arn = r\n',
    });
  });
});

test('gcs mounts its key file', () => {
  const minted = secret(MINTED, { 'service_account.json': '{}' });
  const prediction = stored('gcs', { bucket: 'b' }, [...facts('GCP'), minted]);
  expect(env(prediction)).toMatchObject({ REGISTRY_STORAGE: 'gcs', REGISTRY_STORAGE_GCS_KEYFILE: '/gcs/keyfile' });
  expect(secretData(prediction)).toEqual({ REGISTRY_STORAGE_GCS_KEYFILE: '{}' });
  expect(errorOf(stored('gcs', {}, [...facts('GCP'), secret(MINTED, {})]), OF_SECRET)).toContain(
    'service_account.json',
  );
});

describe('azure', () => {
  const own = secret(USER, { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: 'yes' });
  const token = { azure_client_id: 'c', azure_tenant_id: 't', azure_federated_token_file: '/token' };

  test('the key comes first since 4.14, and is marshalled too', () => {
    const at = (release: Release) =>
      stored('azure', { accountName: 'a', container: 'c' }, [...facts('Azure'), own], release);
    expect(Object.keys(env(at(Release.V4_13))).indexOf('REGISTRY_STORAGE_AZURE_ACCOUNTKEY')).toBe(3);
    expect(Object.keys(env(at(Release.V4_14))).indexOf('REGISTRY_STORAGE_AZURE_ACCOUNTKEY')).toBe(0);
    expect(secretData(at(Release.V5_1))).toEqual({ REGISTRY_STORAGE_AZURE_ACCOUNTKEY: '"yes"' });
  });

  test('a token is enough since 4.14', () => {
    const at = (release: Release) =>
      stored('azure', {}, [...facts('Azure', { azure: {} }), secret(MINTED, token)], release);
    expect(errorOf(at(Release.V4_13), OF_DEPLOYMENT)).toContain("parameter 'secret' cannot be empty");
    expect(env(at(Release.V4_14))).toMatchObject({ AZURE_CLIENT_ID: 'c', AZURE_FEDERATED_TOKEN_FILE: '/token' });
  });

  test.each([
    ['azureusgovernmentcloud', 'core.usgovcloudapi.net'],
    ['AzureChinaCloud', 'core.chinacloudapi.cn'],
    ['AzurePublicCloud', 'core.windows.net'],
  ])('cloud %s is reached at %s', (cloudName, suffix) => {
    expect(env(stored('azure', { cloudName }, [...facts('Azure'), own])).REGISTRY_STORAGE_AZURE_REALM).toBe(suffix);
  });

  test('an unknown cloud, an empty key and no Secret stop Deployment and Secret', () => {
    const cases: [object, Manifest[], string][] = [
      [{ cloudName: 'mars' }, [own], 'matching the name "MARS"'],
      [{}, [secret(USER, { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: '' })], 'has an empty value'],
      [{}, [], 'unable to get cluster minted credentials: secret "installer-cloud-credentials" not found'],
    ];
    for (const [stanza, secrets, words] of cases) {
      const prediction = stored('azure', stanza, [...facts('Azure'), ...secrets]);
      expect(errorOf(prediction, OF_DEPLOYMENT)).toContain(words);
      expect(errorOf(prediction, OF_SECRET)).toContain(words);
    }
  });
});

describe('swift', () => {
  const cluster = facts('OpenStack', { openstack: { cloudName: 'lab' } });
  const stanza = { authURL: 'https://Keys.example.com:443', container: 'c' };
  const user = { REGISTRY_STORAGE_SWIFT_USERNAME: 'u', REGISTRY_STORAGE_SWIFT_PASSWORD: 'n' };
  const clouds = secret(MINTED, {
    'clouds.yaml':
      'clouds: {lab: {auth: {auth_url: "http://k:5000/v2.0", username: u, password: "1", user_domain_id: d}}}',
    cacert: 'CA',
  });

  test('user and password are enough since 4.15', () => {
    const at = (release: Release) => stored('swift', stanza, [...cluster, secret(USER, user)], release);
    expect(errorOf(at(Release.V4_14), OF_SECRET)).toContain('"REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID"');
    expect(secretData(at(Release.V4_15))).toMatchObject({
      REGISTRY_STORAGE_SWIFT_PASSWORD: '"n"',
      REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID: '""',
    });
  });

  test('a token is enough since 4.20', () => {
    const at = (release: Release) =>
      stored('swift', stanza, [...cluster, secret(USER, { REGISTRY_STORAGE_SWIFT_TOKENID: 't' })], release);
    expect(errorOf(at(Release.V4_19), OF_DEPLOYMENT)).toMatch(/'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET'$/);
    expect(env(at(Release.V4_20))).toHaveProperty('REGISTRY_STORAGE_SWIFT_TOKENID', '<secret>');
  });

  test.each([
    ['auth: {auth_url: "http://k/v3", token: T}', { TOKENID: 'T' }],
    // A point alone is a text, and no number.
    ['auth: {auth_url: "http://k/v3", username: u, password: p, domain_name: .}', { USERNAME: 'u' }],
  ])('a cloud with %s', (cloud, expected) => {
    const given = [...cluster, secret(MINTED, { 'clouds.yaml': `clouds: {lab: {${cloud}}}` })];
    const prediction = stored('swift', { container: 'c' }, given);
    const named = Object.entries(expected).map(([key, value]) => [`REGISTRY_STORAGE_SWIFT_${key}`, value]);
    expect(secretData(prediction)).toMatchObject(Object.fromEntries(named));
    expect(env(prediction).REGISTRY_STORAGE_SWIFT_DOMAIN).toBe(cloud.includes('domain_name') ? '.' : undefined);
  });

  test.each([
    ['https://Keys.example.com:443', 'https://keys.example.com/v3'],
    ['keys.example.com:5000/', 'http://keys.example.com:5000/v3'],
    ['https://keys.example.com/v2.0', 'https://keys.example.com/v2.0'],
  ])('auth URL %s becomes %s', (authURL, expected) => {
    const prediction = stored('swift', { authURL }, [...cluster, secret(USER, user)]);
    expect(env(prediction).REGISTRY_STORAGE_SWIFT_AUTHURL).toBe(expected);
  });

  test.each([
    [{ authURL: 'https://k/identity' }, 'Incorrect Auth URL: /identity'],
    [{}, 'host "": empty host'],
    [{ ...stanza, authVersion: 'v3' }, 'strconv.Atoi: parsing "v3": invalid syntax'],
  ])('%j is refused', (swift, words) => {
    expect(errorOf(stored('swift', swift, [...cluster, secret(USER, user)]), OF_DEPLOYMENT)).toContain(words);
  });

  test('clouds.yaml is read for the cloud that Infrastructure names', () => {
    expect(env(stored('swift', { container: 'c' }, [...cluster, clouds]))).toMatchObject({
      REGISTRY_STORAGE_SWIFT_AUTHURL: 'http://k:5000/v2.0',
      REGISTRY_STORAGE_SWIFT_DOMAINID: 'd',
    });
    const other = stored('swift', {}, [...facts('OpenStack'), clouds]);
    expect(errorOf(other, OF_SECRET)).toBe('clouds.yaml does not contain required cloud "openstack"');
    const broken = secret(MINTED, { 'clouds.yaml': '{password: hunter2' });
    expect(errorOf(stored('swift', {}, [...cluster, broken]), OF_SECRET)).not.toContain('hunter2');
  });

  test.each([
    ['0123', '"0123"'],
    ['yes', '"yes"'],
    ['12:30', '"12:30"'],
    ['2020-01-01', '"2020-01-01"'],
    ['0o17', '"0o17"'],
    ['~', '""'],
    ['"~"', '"~"'],
    ['a\n  b', 'a b'],
    ['n, password: m', 'm'],
  ])('a password %j in clouds.yaml is the text that stands there: %s', (password, expected) => {
    const file = `clouds: {openstack: {auth: {auth_url: "http://k/v3", password: ${password}}}}`;
    const prediction = stored('swift', { container: 'c' }, [
      ...facts('OpenStack'),
      secret(MINTED, { 'clouds.yaml': file }),
    ]);
    expect(secretData(prediction)).toMatchObject({ REGISTRY_STORAGE_SWIFT_PASSWORD: expected });
  });

  test('of several documents in clouds.yaml the first is read, with what it merges', () => {
    const file =
      'x: &x {region_name: r}\nclouds: {openstack: {<<: *x, auth: {auth_url: "http://k/v3"}}}\n---\nclouds: {}\n';
    const minted = secret(MINTED, { 'clouds.yaml': file });
    expect(env(stored('swift', { container: 'c' }, [...facts('OpenStack'), minted]))).toMatchObject({
      REGISTRY_STORAGE_SWIFT_REGION: 'r',
    });
  });

  test('cacert of the credentials is trusted since 4.19', () => {
    const provider = configMap('openshift-config', 'cloud-provider-config', { 'ca-bundle.pem': 'PROVIDER' });
    const unfilled = configMap('openshift-image-registry', 'serviceca', {});
    const at = (release: Release) =>
      made<{ data: object }>(stored('swift', {}, [...cluster, clouds, provider, unfilled], release), 'ConfigMap').data;
    expect(at(Release.V4_18)).toEqual({ 'storage-ca-bundle.pem': 'PROVIDER' });
    expect(at(Release.V4_19)).toEqual({ 'storage-ca-bundle.pem': 'CA' });
  });
});

describe('ibmcos', () => {
  const power = (region: string) => facts('PowerVS', { powervs: { region } });

  test.each([
    [Release.V4_12, 'dal', '""'],
    [Release.V4_13, 'dal', 'us-south'],
    [Release.V4_17, 'mad', 'eu-es'],
    [Release.V4_18, 'mad', 'eu-de'],
    [Release.V4_18, 'tor', 'ca-tor'],
  ])('%s finds for %s the region %s', (release, region, expected) => {
    expect(env(stored('ibmcos', {}, power(region), release)).REGISTRY_STORAGE_S3_REGION).toBe(expected);
  });

  test('an unknown region of PowerVS stops the Deployment', () => {
    expect(errorOf(stored('ibmcos', {}, power('tor'), Release.V4_14), OF_DEPLOYMENT)).toMatch(
      /^cos region .* tor not found $/,
    );
    expect(errorOf(stored('ibmcos', {}, power('moon')), OF_DEPLOYMENT)).toMatch(/^COS region .* moon not found $/);
  });

  test.each([
    [Release.V4_14, 'COS', false],
    [Release.V4_15, 'COS', true],
  ])('%s: an endpoint %s of IBM Cloud is used: %s', (release, name, used) => {
    const cloud = facts('IBMCloud', {
      ibmcloud: { location: 'eu-de', serviceEndpoints: [{ name, url: 'https://cos' }] },
    });
    const endpoint = env(stored('ibmcos', {}, cloud, release)).REGISTRY_STORAGE_S3_REGIONENDPOINT;
    expect(endpoint).toBe(used ? 'https://cos' : 's3.eu-de.cloud-object-storage.appdomain.cloud');
  });

  test('without a resource key there are no keys for the bucket', () => {
    const prediction = stored('ibmcos', {}, facts('IBMCloud'));
    expect(errorOf(prediction, OF_SECRET)).toBe('resource key has not been set');
    expect(env(prediction).REGISTRY_STORAGE).toBe('s3');
  });
});

describe('oss', () => {
  const cluster = facts('AlibabaCloud', { alibabaCloud: { region: 'cn-beijing' } });
  const profile = (lines: string) => secret(MINTED, { credentials: `[default]\n${lines}` });

  test('has a driver until 4.16, which puts the key into the Deployment', () => {
    const keys = profile('type = access_key\naccess_key_id = a\naccess_key_secret = s\n');
    const at = (release: Release) => stored('oss', { bucket: 'b' }, [...cluster, keys], release);
    expect(env(at(Release.V4_16))).toMatchObject({
      REGISTRY_STORAGE_OSS_ENDPOINT: 'b.oss-cn-beijing-internal.aliyuncs.com',
      REGISTRY_STORAGE_OSS_ACCESSKEYSECRET: 's',
    });
    expect(errorOf(at(Release.V4_17), 'storage')).toBe('storage backend not configured');
  });

  test('a profile without a type is refused', () => {
    const prediction = stored('oss', {}, [...cluster, profile('')], Release.V4_14);
    expect(errorOf(prediction, OF_DEPLOYMENT)).toContain('key "type" not exists');
  });
});

test('several backends are named in the order of the Operator', () => {
  const prediction = predict([...facts('None'), config({ storage: { azure: {}, pvc: {}, emptyDir: {} } })]);
  expect(errorOf(prediction, 'storage')).toMatch(/got 3: \[EmptyDir PVC Azure\]$/);
  expect(prediction.objects.map(({ kind }) => kind)).not.toContain('Deployment');
});

test('a volume is mounted, a pod of its own without one', () => {
  const claim = object('data');
  expect(JSON.stringify(made(stored('pvc', { claim: 'data' }, [...facts('None'), claim]), 'Deployment'))).toContain(
    '"persistentVolumeClaim":{"claimName":"data"}',
  );
  expect(env(stored('emptyDir', {}, facts('None'))).REGISTRY_STORAGE_FILESYSTEM_ROOTDIRECTORY).toBe('/registry');
});

function object(name: string): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, namespace: NS },
    spec: { accessModes: ['ReadWriteMany'] },
  };
}
