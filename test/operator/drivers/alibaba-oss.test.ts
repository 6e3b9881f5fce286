import { Release } from '../../../src/core/release';
import { condition, config, facts, made, predict, predictFirst, secret } from '../clusters';
import { environment, opened } from './environment';

const MINTED = 'installer-cloud-credentials';
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

test('the registry gets a profile of the access keys alone', () => {
  const driver = opened('oss', {}, [...ALIBABA, OSS_KEYS], Release.V4_16);
  expect(driver.volumeSecrets()).toEqual({
    credentials: '[default]\ntype = access_key\naccess_key_id = id\naccess_key_secret = s\n',
  });
});

test('an empty access key is no key for the registry', () => {
  const keys = secret(MINTED, {
    credentials: '[default]\ntype = access_key\naccess_key_id =\naccess_key_secret = s\n',
  });
  const driver = opened('oss', {}, [...ALIBABA, keys], Release.V4_16);
  expect(() => driver.volumeSecrets()).toThrow('invalid credentials for Alibaba Cloud');
});

describe('a bucket of OSS', () => {
  const predicted = (storage: object, rest: object = {}) =>
    predict([...ALIBABA, OSS_KEYS, config({ storage }, { ...rest })], Release.V4_16);
  const reported = (...of: Parameters<typeof predicted>) =>
    predicted(...of)
      .conditions.filter(({ type }) => type.startsWith('Storage'))
      .map(({ type, status, reason, message }) => `${type}=${status} ${reason}: ${message}`);
  const MANAGED = [
    'StoragePublicAccessBlocked=True Public Access Block Successful: Public access to the OSS bucket and its contents have been successfully blocked.',
    'StorageTagged=True Tagging Successful: Tags were successfully applied to the OSS bucket',
    'StorageEncrypted=True Encryption Successful: Default AES256 encryption was successfully enabled on the OSS bucket',
    'StorageIncompleteUploadCleanupEnabled=True Enable Cleanup Successful: Default cleanup of incomplete multipart uploads after one (1) day was successfully enabled',
  ];

  test('that the Operator makes, in the region of the cluster', () => {
    const { storage } = made<{ spec: { storage: object } }>(predicted({ oss: {} }), 'Config').spec;
    expect(storage).toMatchObject({ managementState: 'Managed', oss: { region: 'cn-beijing' } });
    expect(reported({ oss: {} })).toEqual(['StorageExists=True OSS Bucket Exists: ', ...MANAGED]);
  });

  test('that the user made', () => {
    const yours = { managementState: 'Unmanaged', oss: { bucket: 'b', region: 'r' } };
    expect(reported(yours)).toEqual(['StorageExists=True OSS Bucket Exists: ']);
    const first = predictFirst([...ALIBABA, OSS_KEYS, config({ storage: yours })], Release.V4_16);
    expect(condition(first, 'StorageExists')?.message).toBe('User supplied OSS bucket exists and is accessible');
  });

  test('that is encrypted with a key', () => {
    const encryption = { method: 'KMS', kms: { keyID: 'k' } };
    const ours = { managementState: 'Managed', oss: { bucket: 'b', region: 'r', encryption } };
    expect(reported(ours)[3]).toContain('Default KMS encryption');
  });
});

/** As the whole Operator leaves them, with a driver for OSS and without. */
test.each([Release.V4_12, Release.V4_16, Release.V4_18, Release.V5_1])('the defaults of the schema, %s', (release) => {
  const storage = { oss: { bucket: 'bucket', region: 'cn-1', encryption: {} } };
  const left = made(predict([...ALIBABA, OSS_KEYS, config({ storage, replicas: -1 })], release), 'Config').spec;
  expect(left).toMatchObject({
    storage: { oss: { endpointAccessibility: 'Internal', encryption: { method: 'AES256' } } },
  });
  const open = { oss: { bucket: 'bucket', endpointAccessibility: 'Public' } };
  const named = made(predict([...ALIBABA, OSS_KEYS, config({ storage: open, replicas: -1 })], release), 'Config').spec;
  expect(named).toMatchObject({ storage: { oss: { bucket: 'bucket', endpointAccessibility: 'Public' } } });
});
