import { facts, NS } from '../clusters';
import { environment, opened } from './environment';

const AWS = facts('AWS', { aws: { region: 'eu-north-1', serviceEndpoints: [{ name: 's3', url: 'https://s3' }] } });

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
          secret: { secretName: 'image-registry-private-configuration' },
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
