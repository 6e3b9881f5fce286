import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR108');

const stored = (backend: string, ...fields: string[]) =>
  configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  ${backend}:\n${fields.map((field) => `    ${field}`).join('\n')}`,
  );

test.each([
  ['s3', 'bucket: UPPER', 'bucket'],
  ['s3', 'bucket: ab', 'bucket'],
  ['gcs', 'bucket: goog-layers', 'bucket'],
  ['ibmcos', 'bucket: a_b_c', 'bucket'],
  ['swift', 'container: a/b', 'container'],
  ['swift', 'authURL: keystone.example.com', 'authURL'],
  ['swift', 'authURL: https://keystone.example.com/identity', 'authURL'],
  ['swift', 'authVersion: v3', 'authVersion'],
  ['azure', 'accountName: Layers', 'accountName'],
  ['pvc', 'claim: My Claim', 'claim'],
])('%s: %s is refused', (backend, line, field) => {
  expect(placesIn(stored(backend, line))).toContain(`IR108 spec.storage.${backend}.${field}`);
});

test.each([
  ['s3', 'bucket: layers.example.com'],
  ['gcs', 'bucket: layers_1'],
  ['swift', 'container: Layers of Prod'],
  ['swift', 'authURL: https://keystone.example.com:13000'],
  ['swift', 'authURL: https://keystone.example.com:13000/v3/'],
  ['swift', 'authVersion: "3"'],
  ['azure', 'accountName: layers'],
  ['pvc', 'claim: registry.data-1'],
  // Left to the Operator.
  ['s3', 'bucket: ""'],
])('%s: %s is accepted', (backend, line) => {
  expect(placesIn(stored(backend, line))).toEqual([]);
});

test.each(['not a url', 's3.example.com', 'ftp://s3.example.com'])('the endpoint %s is refused', (endpoint) => {
  const finding = 'IR108 spec.storage.s3.regionEndpoint';
  expect(placesIn(stored('s3', 'region: r', 'bucket: layers', `regionEndpoint: ${endpoint}`))).toEqual([finding]);
});

test('the URL of a CloudFront distribution has a scheme', () => {
  const yaml = (url: string) =>
    stored('s3', 'bucket: layers', `cloudFront: {baseURL: "${url}", keypairID: K, privateKey: {name: a, key: b}}`);
  expect(placesIn(yaml('d111.cloudfront.net'))).toEqual(['IR108 spec.storage.s3.cloudFront.baseURL']);
  expect(placesIn(yaml('https://d111.cloudfront.net'))).toEqual([]);
});

test('the source is the driver of the storage, and the fix says what to write', () => {
  const told = (backend: string) =>
    findingsIn(configYaml(`replicas: 1\nstorage:\n  managementState: Unmanaged\n  ${backend}`)).map(
      ({ source, fix }) => `${source.split(' ').slice(1).join(' ')}: ${fix}`,
    );
  expect(told('s3: {bucket: a}')).toEqual(['pkg/storage/s3/s3.go CreateStorage: give bucket 3 to 63 characters']);
  expect(told('gcs: {bucket: a}')).toEqual(['pkg/storage/gcs/gcs.go CreateStorage: give bucket 3 to 63 characters']);
  expect(told('swift: {container: layers, authURL: "https://k.example.com/identity"}')).toEqual([
    'pkg/storage/swift/swift.go ensureAuthURLHasAPIVersion: give authURL no path, or one that begins with /v1, /v2 or /v3',
  ]);
});
