import { Release } from '../../../src/core/release';
import { facts, object } from '../clusters';
import { environment, opened } from './environment';

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

function layers(infrastructureName: string, region: string, release = Release.V5_1) {
  const infrastructure = object('config.openshift.io/v1', 'Infrastructure', 'cluster', {
    status: { infrastructureName, platformStatus: { type: 'AWS', aws: { region } } },
  });
  return opened('s3', {}, [infrastructure], release).layers();
}

test.each([
  ['blue-4kx9z', 'eu-west-1', 'blue-4kx9z-image-registry-eu-west-1'],
  ['Blue--4KX9Z', 'eu-west-1', 'blue-4kx9z-image-registry-eu-west-1'],
  ['blue', '', 'blue-image-registrys'],
  ['b'.repeat(46), 'eu-west-1', `${'b'.repeat(46)}-image-registrys`],
  ['b'.repeat(60), 'eu-west-1', `${'b'.repeat(60)}-i`],
  ['', 'eu-west-1', ''],
])('the bucket of %s in %s is %j', (name, region, expected) => {
  expect(layers(name, region)).toBe(expected);
});

test('until 4.21 its name ends by chance', () => {
  expect(layers('blue', 'eu-west-1', Release.V4_21)).toBe('');
  expect(layers('blue', 'eu-west-1', Release.V4_22)).toBe('blue-image-registry-eu-west-1');
});
