import { Release } from '../../../src/core/release';
import { facts } from '../clusters';
import { environment } from './environment';

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
