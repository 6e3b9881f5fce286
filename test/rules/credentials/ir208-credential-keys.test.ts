import { Release, RELEASES } from '../../../src/core/release';
import { configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR201', 'IR208');

const NAME = 'image-registry-private-configuration-user';
const USER = ['USERNAME', 'PASSWORD'];
const APPLICATION = ['APPLICATIONCREDENTIALID', 'APPLICATIONCREDENTIALNAME', 'APPLICATIONCREDENTIALSECRET'];
const TOKEN = ['TOKENID'];

const stored = (backend: string) => configYaml(`replicas: 2\nstorage:\n  managementState: Unmanaged\n  ${backend}`);
const SWIFT = stored('swift: {container: layers}');
const S3 = stored('s3: {bucket: layers}');
const swiftKeys = (keys: readonly string[]) => keys.map((key) => `REGISTRY_STORAGE_SWIFT_${key}`);
const secretWith = (keys: readonly string[]) => secretYaml(NAME, keys.map((key) => `${key}: ""`).join('\n'));
const externalSecretWith = (keys: readonly string[], spec: object = {}, target: object = {}) =>
  `${JSON.stringify({
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name: 'registry', namespace: 'openshift-image-registry' },
    spec: {
      secretStoreRef: { name: 'vault', kind: 'ClusterSecretStore' },
      target: { name: NAME, ...target },
      data: keys.map((secretKey) => ({ secretKey, remoteRef: { key: 'registry', property: secretKey } })),
      ...spec,
    },
  })}\n`;

const sealedSecretWith = (keys: readonly string[]) =>
  `${JSON.stringify({
    apiVersion: 'bitnami.com/v1alpha1',
    kind: 'SealedSecret',
    metadata: { name: NAME, namespace: 'openshift-image-registry' },
    spec: { encryptedData: Object.fromEntries(keys.map((key) => [key, 'AgBy'])) },
  })}\n`;

describe('Swift', () => {
  const ways = [
    ['user and password', USER, [Release.V4_15, Release.V5_1]],
    ['an application credential', APPLICATION, [Release.V4_15, Release.V5_1]],
    ['a token', TOKEN, [Release.V4_20, Release.V5_1]],
    ['all five keys', [...USER, ...APPLICATION], [Release.V4_12, Release.V5_1]],
    ['user and half an application credential', [...USER, ...APPLICATION.slice(1)], [Release.V4_15, Release.V5_1]],
    ['a user without a password', ['USERNAME'], undefined],
    [
      'an application credential without its name',
      ['APPLICATIONCREDENTIALID', 'APPLICATIONCREDENTIALSECRET'],
      undefined,
    ],
    ['the key that the documentation names', ['USER', 'PASSWORD'], undefined],
  ] as const;

  test.each(ways)('%s', (_way, keys, span) => {
    const index = (release: Release) => RELEASES.indexOf(release);
    for (const release of RELEASES) {
      const fits = span !== undefined && index(release) >= index(span[0]) && index(release) <= index(span[1]);
      for (const secret of [secretWith(swiftKeys(keys)), externalSecretWith(swiftKeys(keys))]) {
        const ids = findingsIn(documents(secret, SWIFT), { release }).map(({ id }) => id);
        expect([release, ...ids]).toEqual([release, ...(fits ? [] : ['IR208'])]);
      }
    }
  });

  test('the message lists what the release takes', () => {
    const expected = (release: Release) => findingsIn(documents(secretWith(['x']), SWIFT), { release })[0]?.expected;
    expect(expected(Release.V4_14)).toContain('all of REGISTRY_STORAGE_SWIFT_USERNAME');
    expect(expected(Release.V4_19)).not.toContain('TOKENID');
    expect(expected(Release.V4_20)).toContain('; or REGISTRY_STORAGE_SWIFT_TOKENID');
  });
});

test.each([
  ['s3: {bucket: layers}', ['REGISTRY_STORAGE_S3_ACCESSKEY', 'REGISTRY_STORAGE_S3_SECRETKEY']],
  ['gcs: {bucket: layers}', ['REGISTRY_STORAGE_GCS_KEYFILE']],
  ['azure: {accountName: layers, container: x}', ['REGISTRY_STORAGE_AZURE_ACCOUNTKEY']],
  ['ibmcos: {bucket: layers}', ['REGISTRY_STORAGE_IBMCOS_IAMAPIKEY']],
])('%s needs all of %j', (backend, keys) => {
  const yaml = stored(backend.replace('container: x', 'container: images'));
  expect(placesIn(documents(secretWith(keys), yaml))).toEqual([]);
  for (const key of keys) {
    expect(placesIn(documents(secretWith(['x', ...keys.filter((each) => each !== key)]), yaml))).toEqual([
      'IR208 stringData.x',
    ]);
  }
});

test('the message says what the storage takes', () => {
  const expected = (backend: string) => findingsIn(documents(secretWith(['x']), stored(backend)))[0]?.expected;
  expect(expected('s3: {bucket: layers}')).toBe(
    'for Amazon S3 and S3-compatible stores REGISTRY_STORAGE_S3_ACCESSKEY and REGISTRY_STORAGE_S3_SECRETKEY',
  );
});

test.each(['pvc: {claim: data}', 'emptyDir: {}'])('beside %s a Secret lies idle, which harms nobody', (backend) => {
  expect(placesIn(documents(secretWith(['x']), stored(backend)))).toEqual([]);
});

test('oss takes a credentials file', () => {
  const situation = { release: Release.V4_16 };
  expect(placesIn(documents(secretWith(['credentials']), stored('oss: {bucket: layers}')), situation)).toEqual([]);
  expect(placesIn(documents(secretWith(['accessKey']), stored('oss: {bucket: layers}')), situation)).toEqual([
    'IR208 stringData.accessKey',
  ]);
});

test('keys of data and of stringData count together', () => {
  const mixed = secretYaml(NAME, 'REGISTRY_STORAGE_S3_ACCESSKEY: ""').replace(
    'stringData:',
    'data:\n  REGISTRY_STORAGE_S3_SECRETKEY: ""\nstringData:',
  );
  expect(placesIn(documents(mixed, S3))).toEqual([]);
});

test('a Secret without keys has none', () => {
  expect(findingsIn(documents(secretWith([]), S3)).find(({ id }) => id === 'IR208')?.found).toBe('keys none');
});

test.each([
  ['whose keys only the store knows', { dataFrom: [{ extract: { key: 'registry' } }] }, {}],
  ['that is filled by templates elsewhere', {}, { template: { templateFrom: [{ configMap: { name: 'a' } }] } }],
  ['that adds to a Secret of somebody else', {}, { creationPolicy: 'Merge' }],
])('an ExternalSecret %s is unknown, never wrong', (_what, spec, target) => {
  expect(placesIn(documents(externalSecretWith(['password'], spec, target), S3))).toEqual([]);
});

test('an ExternalSecret is judged by its target, and by its own name where it names none', () => {
  const yaml = externalSecretWith(['password']);
  expect(placesIn(documents(yaml.replace(NAME, 'other'), S3))).toEqual([]);
  const unnamed = yaml.replace(`"target":{"name":"${NAME}"},`, '').replace('"name":"registry"', `"name":"${NAME}"`);
  expect(placesIn(documents(unnamed, S3))).toEqual(['IR208 spec.data[0].secretKey']);
});

test('the template of an ExternalSecret replaces what is fetched, unless it is told to merge', () => {
  const [access, secret] = ['REGISTRY_STORAGE_S3_ACCESSKEY', 'REGISTRY_STORAGE_S3_SECRETKEY'];
  const both = { template: { data: { [access]: '{{.a}}', [secret]: '{{.b}}' } } };
  const half = { data: { [secret]: '{{.b}}' } };
  expect(placesIn(documents(externalSecretWith(['a', 'b'], {}, both), S3))).toEqual([]);
  expect(placesIn(documents(externalSecretWith([access], {}, { template: half }), S3))).toEqual(['IR208']);
  const merged = { template: { ...half, mergePolicy: 'Merge' } };
  expect(placesIn(documents(externalSecretWith([access], {}, merged), S3))).toEqual([]);
});

test.each([
  ['in stringData', (keys: readonly string[]) => secretWith(keys), 'stringData.'],
  ['in data', (keys: readonly string[]) => secretWith(keys).replace('stringData:', 'data:'), 'data.'],
  ['of a SealedSecret', (keys: readonly string[]) => sealedSecretWith(keys), 'spec.encryptedData.'],
])('points at the key %s that was meant to be the missing one, not at others that nobody reads', (_, bring, path) => {
  const keys = ['note', 'REGISTRY_STORAGE_S3_ACCESS_KEY', 'REGISTRY_STORAGE_S3_SECRETKEY'];
  expect(placesIn(documents(bring(keys), S3))).toEqual([`IR208 ${path}REGISTRY_STORAGE_S3_ACCESS_KEY`]);
});

test('points at the Secret where nothing but a key is missing', () => {
  expect(placesIn(documents(secretWith(['REGISTRY_STORAGE_S3_ACCESSKEY']), S3))).toEqual(['IR208']);
});

test('a Secret of another name or namespace is another one', () => {
  const other = secretWith(['x']);
  expect(placesIn(documents(other.replace(NAME, 'registry'), S3))).toEqual([]);
  expect(placesIn(documents(other.replace('openshift-image-registry', 'default'), S3))).toEqual([]);
});

test('without a Config or with two storage types nobody knows which keys are meant', () => {
  expect(placesIn(secretWith(['x']))).toEqual([]);
  expect(placesIn(documents(secretWith(['x']), stored('s3: {}\n  pvc: {claim: data}')))).toEqual([
    'IR201 spec.storage',
  ]);
});
