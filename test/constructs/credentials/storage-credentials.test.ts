import { Duration } from 'cdk8s';
import {
  BackendCredentials,
  Delivery,
  ImageRegistry,
  RegistryStorage,
  Release,
  SecretStoreKind,
  StorageCredentials,
  type ExternalSecretCredentialsProps,
  type RegistryChart,
} from '../../../src';
import { errorLinesOf, newChart, specOf, written } from '../../app';

const NAME = 'image-registry-private-configuration-user';
const REASON = { IR504: 'a test cluster without a store' };
const S3 = BackendCredentials.s3({ accessKey: 'access', secretKey: 'secret' });

type MakeStorage = (chart: RegistryChart) => RegistryStorage;

function literalOf(make: MakeStorage, values: BackendCredentials, release?: Release) {
  const chart = newChart({ release });
  StorageCredentials.literal(chart, 'credentials', { storage: make(chart), values, acknowledge: REASON });
  return written(chart).find(({ kind }) => kind === 'Secret');
}

const EMPTY_SWIFT = {
  REGISTRY_STORAGE_SWIFT_USERNAME: '',
  REGISTRY_STORAGE_SWIFT_PASSWORD: '',
  REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID: '',
  REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME: '',
  REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET: '',
};
const SWIFT_USER = { REGISTRY_STORAGE_SWIFT_USERNAME: 'u', REGISTRY_STORAGE_SWIFT_PASSWORD: 'p' };
const SWIFT_APPLICATION = {
  REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID: 'i',
  REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME: 'n',
  REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET: 's',
};
const SWIFT_TOKEN = { REGISTRY_STORAGE_SWIFT_TOKENID: 't' };

const USER = BackendCredentials.swiftUser({ username: 'u', password: 'p' });
const APPLICATION = BackendCredentials.swiftApplicationCredential({ id: 'i', name: 'n', secret: 's' });
const TOKEN = BackendCredentials.swiftToken({ tokenId: 't' });

describe('literal', () => {
  const swift: MakeStorage = (c) => RegistryStorage.swift(c, 's', { container: 'layers' });

  test.each<[string, MakeStorage, BackendCredentials, Release | undefined, Record<string, string>]>([
    [
      's3',
      (c) => RegistryStorage.s3(c, 's', { bucket: 'layers' }),
      S3,
      undefined,
      { REGISTRY_STORAGE_S3_ACCESSKEY: 'access', REGISTRY_STORAGE_S3_SECRETKEY: 'secret' },
    ],
    [
      'gcs',
      (c) => RegistryStorage.gcs(c, 's', { bucket: 'layers' }),
      BackendCredentials.gcs({ keyFile: '{}' }),
      undefined,
      { REGISTRY_STORAGE_GCS_KEYFILE: '{}' },
    ],
    [
      'azureBlob',
      (c) => RegistryStorage.azureBlob(c, 's', { accountName: 'layers', container: 'images' }),
      BackendCredentials.azureBlob({ accountKey: 'k' }),
      undefined,
      { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: 'k' },
    ],
    [
      'ibmCos',
      (c) => RegistryStorage.ibmCos(c, 's', { bucket: 'layers' }),
      BackendCredentials.ibmCos({ apiKey: 'k' }),
      undefined,
      { REGISTRY_STORAGE_IBMCOS_IAMAPIKEY: 'k' },
    ],
    [
      'alibabaOss',
      (c) => RegistryStorage.alibabaOss(c, 's', { bucket: 'layers' }),
      BackendCredentials.alibabaOss({ credentials: '[default]' }),
      Release.V4_16,
      { credentials: '[default]' },
    ],
    [
      'a bucket claim',
      (c) =>
        RegistryStorage.bucketClaim(c, 's', {
          bucketName: 'layers',
          storageClassName: 'c',
          endpointHost: 'a.example.com',
        }),
      S3,
      undefined,
      { REGISTRY_STORAGE_S3_ACCESSKEY: 'access', REGISTRY_STORAGE_S3_SECRETKEY: 'secret' },
    ],
    ['a user of Swift', swift, USER, undefined, SWIFT_USER],
    ['a user of Swift in 4.15', swift, USER, Release.V4_15, SWIFT_USER],
    ['a user of Swift up to 4.14', swift, USER, Release.V4_14, { ...EMPTY_SWIFT, ...SWIFT_USER }],
    ['an application credential', swift, APPLICATION, Release.V4_15, SWIFT_APPLICATION],
    [
      'an application credential up to 4.14',
      swift,
      APPLICATION,
      Release.V4_12,
      { ...EMPTY_SWIFT, ...SWIFT_APPLICATION },
    ],
    ['a token from 4.20', swift, TOKEN, Release.V4_20, SWIFT_TOKEN],
  ])('%s: exactly the keys that are needed', (_name, make, values, release, stringData) => {
    expect(literalOf(make, values, release)).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: NAME,
        namespace: 'openshift-image-registry',
        annotations: { 'acknowledge.cdk8s-openshift-image-registry/IR504': REASON.IR504 },
      },
      stringData,
    });
  });

  test('without a reason it is refused, and shows no value', () => {
    const chart = newChart();
    const storage = RegistryStorage.s3(chart, 's', { bucket: 'layers' });
    const values = BackendCredentials.s3({ accessKey: 'AKIA', secretKey: 'hunter2' });
    const make = () => StorageCredentials.literal(chart, 'credentials', { storage, values, acknowledge: {} });
    expect(errorLinesOf(make)).toEqual([
      'IR504 StorageCredentials test/credentials acknowledge: found values of REGISTRY_STORAGE_S3_ACCESSKEY, REGISTRY_STORAGE_S3_SECRETKEY, which everyone with access to the repository can read, expected no value in Git.',
    ]);
  });

  test.each<[string, MakeStorage, BackendCredentials, Release | undefined, string]>([
    [
      'credentials of another backend',
      (c) => RegistryStorage.gcs(c, 's'),
      S3,
      undefined,
      'IR208 StorageCredentials test/credentials values: found BackendCredentials.s3, expected BackendCredentials.gcs, which OpenShift 5.1 reads for Google Cloud Storage.',
    ],
    [
      'a token before 4.20',
      swift,
      TOKEN,
      Release.V4_19,
      'IR208 StorageCredentials test/credentials values: found BackendCredentials.swiftToken, expected BackendCredentials.swiftUser, .swiftApplicationCredential, which OpenShift 4.19 reads for OpenStack Swift.',
    ],
    [
      'credentials for a volume',
      (c) => RegistryStorage.pvc(c, 's'),
      S3,
      undefined,
      'IR208 StorageCredentials test/credentials storage: found PersistentVolumeClaim, which needs no credentials, expected a storage that needs credentials.',
    ],
  ])('%s are refused', (_what, make, values, release, errorLine) => {
    expect(errorLinesOf(() => literalOf(make, values, release))).toEqual([errorLine]);
  });
});

describe('externalSecret', () => {
  const EXTERNAL = { conversionStrategy: 'Default', decodingStrategy: 'None', metadataPolicy: 'None' };

  function externalOf(
    props: Partial<ExternalSecretCredentialsProps>,
    make: MakeStorage = (c) => RegistryStorage.s3(c, 's', { bucket: 'layers' }),
    release?: Release,
  ): Record<string, any> {
    const chart = newChart({ release });
    StorageCredentials.externalSecret(chart, 'credentials', { storage: make(chart), secretStore: 'vault', ...props });
    return specOf(chart, 'ExternalSecret');
  }

  test('copies every value from one entry, by properties called like the keys', () => {
    const chart = newChart();
    const storage = RegistryStorage.s3(chart, 's', { bucket: 'layers' });
    StorageCredentials.externalSecret(chart, 'c', { storage, secretStore: 'vault', remoteKey: 'prod/registry' });
    const remote = (property: string) => ({ key: 'prod/registry', property, ...EXTERNAL });
    expect(written(chart)).toEqual([
      {
        apiVersion: 'external-secrets.io/v1',
        kind: 'ExternalSecret',
        metadata: { name: NAME, namespace: 'openshift-image-registry' },
        spec: {
          refreshInterval: '1h0m0s',
          secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
          target: { name: NAME, creationPolicy: 'Owner', deletionPolicy: 'Retain' },
          data: [
            { secretKey: 'REGISTRY_STORAGE_S3_ACCESSKEY', remoteRef: remote('REGISTRY_STORAGE_S3_ACCESSKEY') },
            { secretKey: 'REGISTRY_STORAGE_S3_SECRETKEY', remoteRef: remote('REGISTRY_STORAGE_S3_SECRETKEY') },
          ],
        },
      },
    ]);
  });

  test('by properties of other names, or from an entry a value', () => {
    const refs = (spec: Record<string, any>) =>
      spec['data'].map((each: any) => [each.remoteRef.key, each.remoteRef.property]);
    expect(refs(externalOf({ remoteKey: 'registry', properties: S3 }))).toEqual([
      ['registry', 'access'],
      ['registry', 'secret'],
    ]);
    expect(refs(externalOf({ remoteKeys: S3 }))).toEqual([
      ['access', undefined],
      ['secret', undefined],
    ]);
  });

  test('from the store and as often as it is told', () => {
    const spec = externalOf({
      remoteKey: 'r',
      secretStoreKind: SecretStoreKind.SECRET_STORE,
      refreshInterval: Duration.minutes(15),
    });
    expect(spec).toMatchObject({
      secretStoreRef: { kind: 'SecretStore', name: 'vault' },
      refreshInterval: '15m0s',
    });
  });

  test('with the keys that are to be empty as a template, for Swift up to 4.14', () => {
    const swift: MakeStorage = (c) => RegistryStorage.swift(c, 's', { container: 'layers' });
    const spec = externalOf({ remoteKey: 'r' }, swift, Release.V4_14);
    expect(spec['data'].map((each: any) => each.secretKey)).toEqual(Object.keys(SWIFT_USER));
    expect(spec['target'].template).toEqual({
      engineVersion: 'v2',
      mergePolicy: 'Merge',
      data: Object.fromEntries(Object.keys(SWIFT_APPLICATION).map((key) => [key, ''])),
    });
    expect(externalOf({ remoteKey: 'r' }, swift, Release.V4_15)['target'].template).toBeUndefined();
  });

  test.each<[Partial<ExternalSecretCredentialsProps>, string]>([
    [
      {},
      'IR112 StorageCredentials test/credentials remoteKey: found neither remoteKey nor remoteKeys, expected one of the two.',
    ],
    [
      { remoteKey: 'r', remoteKeys: S3 },
      'IR112 StorageCredentials test/credentials remoteKey: found remoteKeys as well, expected one of the two.',
    ],
    [
      { remoteKeys: S3, properties: S3 },
      'IR112 StorageCredentials test/credentials properties: found remoteKeys as well, expected remoteKey as well.',
    ],
    [
      { remoteKey: 'r', properties: USER },
      'IR208 StorageCredentials test/credentials properties: found BackendCredentials.swiftUser, expected BackendCredentials.s3, which OpenShift 5.1 reads for Amazon S3 and S3-compatible stores.',
    ],
    [
      { remoteKeys: TOKEN },
      'IR208 StorageCredentials test/credentials remoteKeys: found BackendCredentials.swiftToken, expected BackendCredentials.s3, which OpenShift 5.1 reads for Amazon S3 and S3-compatible stores.',
    ],
  ])('%j is refused', (props, errorLine) => {
    expect(errorLinesOf(() => externalOf(props))).toEqual([errorLine]);
  });
});

describe('existing', () => {
  test('renders nothing and names the Secret', () => {
    const chart = newChart();
    const storage = RegistryStorage.s3(chart, 's', { bucket: 'layers' });
    const credentials = StorageCredentials.existing(chart, 'credentials', { storage });
    new ImageRegistry(chart, 'registry', { storage });
    expect(written(chart).map(({ kind }) => kind)).toEqual(['Config']);
    expect(credentials.secretName).toBe(NAME);
    expect(credentials.secretNamespace).toBe('openshift-image-registry');
  });

  test('is refused for a storage that needs none', () => {
    const chart = newChart();
    const storage = RegistryStorage.emptyDir(chart, 's', { acknowledge: { IR502: 'a demo cluster' } });
    expect(errorLinesOf(() => StorageCredentials.existing(chart, 'c', { storage }))).toHaveLength(1);
  });
});

test('credentials that do not fit the storage of the registry fail synth, naming the construct', () => {
  const chart = newChart();
  const gcs = RegistryStorage.gcs(chart, 'gcs', { bucket: 'layers' });
  StorageCredentials.externalSecret(chart, 'credentials', { storage: gcs, secretStore: 'vault', remoteKey: 'r' });
  new ImageRegistry(chart, 'registry', { storage: RegistryStorage.s3(chart, 's3', { bucket: 'layers' }) });
  expect(errorLinesOf(() => written(chart))).toEqual([
    '[test] IR208 ExternalSecret/openshift-image-registry/image-registry-private-configuration-user (test/credentials) spec.data[0].secretKey: found keys REGISTRY_STORAGE_GCS_KEYFILE, expected for Amazon S3 and S3-compatible stores keys REGISTRY_STORAGE_S3_ACCESSKEY and REGISTRY_STORAGE_S3_SECRETKEY.',
  ]);
});

test('a call of the constructor, from plain JavaScript, names a factory', () => {
  const Made = StorageCredentials as unknown as new (...args: readonly unknown[]) => unknown;
  expect(errorLinesOf(() => new Made(newChart(), 'credentials', {}))).toEqual([
    'IR101 StorageCredentials credentials: found a call of the constructor with new, expected a call of a factory, such as StorageCredentials.externalSecret(scope, id, props).',
  ]);
  const Tool = Delivery as unknown as new () => unknown;
  expect(errorLinesOf(() => new Tool())).toEqual([
    'IR101 Delivery: found a call of the constructor with new, expected a call of a factory, such as Delivery.argoCd().',
  ]);
});
