import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';
import { testRule } from '../rule-table';

const ENDPOINT = 'regionEndpoint: "https://store.example.com"';
const CLOUD_FRONT = 'keypairID: K, privateKey: {name: a, key: b}';

const GOOD = [
  ['s3', 'bucket: layers.example.com'],
  ['gcs', 'bucket: layers_1'],
  ['gcs', 'region: EU'],
  ['gcs', 'region: frankfurt'],
  ['oss', 'region: cn-hangzhou'],
  ['ibmcos', 'bucket: layers-1'],
  ['swift', 'container: Layers of Prod'],
  ['swift', 'authURL: https://keystone.example.com:13000'],
  ['swift', 'authURL: https://keystone.example.com:13000/v3/'],
  ['swift', 'authVersion: "3"'],
  ['azure', 'accountName: layers'],
  ['pvc', 'claim: registry.data-1'],
  ['s3', `cloudFront: {baseURL: "https://d111.cloudfront.net", ${CLOUD_FRONT}}`],
] as const;

/** Below each backend a line that it refuses, and the field in it. */
const BAD = [
  ['s3', 'bucket: UPPER', 'bucket'],
  ['gcs', 'bucket: goog-layers', 'bucket'],
  ['gcs', 'region: us-east-1', 'region'],
  ['gcs', 'region: europe-west', 'region'],
  ['oss', 'region: oss-cn-hangzhou', 'region'],
  ['ibmcos', 'bucket: a_b_c', 'bucket'],
  ['swift', 'container: a/b', 'container'],
  ['swift', 'authURL: keystone.example.com', 'authURL'],
  ['swift', 'authURL: https://keystone.example.com/identity', 'authURL'],
  ['swift', 'authVersion: v3', 'authVersion'],
  ['azure', 'accountName: Layers', 'accountName'],
  ['pvc', 'claim: My Claim', 'claim'],
  ['s3', 'regionEndpoint: not a url', 'regionEndpoint'],
  ['s3', 'regionEndpoint: s3.example.com', 'regionEndpoint'],
  ['s3', 'regionEndpoint: ftp://s3.example.com', 'regionEndpoint'],
  ['s3', `cloudFront: {baseURL: "d111.cloudfront.net", ${CLOUD_FRONT}}`, 'cloudFront.baseURL'],
] as const;

testRule('IR108', {
  accept: {
    ...Object.fromEntries(GOOD.map(([backend, line]) => [`${backend} with ${line}`, stored(backend, line)])),
    'a name in capitals for a store that is not of Amazon': stored('s3', 'bucket: My_Bucket', ENDPOINT),
    'a malformed location of a bucket that may exist: IR351': stored('gcs', 'bucket: layers', 'region: us-east-1'),
    'an empty name, which is left to the Operator': stored('s3', 'bucket: ""'),
    'a bucket that is no text, of which the schema speaks': stored('s3', 'bucket: 5'),
    'no storage': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'a bucket that is too short': {
      yaml: stored('s3', 'bucket: ab'),
      findings: [
        {
          line: 10,
          field: 'spec.storage.s3.bucket',
          object: 'Config/cluster',
          found: 'a text of 2 characters',
          expected: '3 to 63 characters',
          fix: 'in spec.storage.s3.bucket, use 3 to 63 characters',
        },
      ],
    },
    'an endpoint without its scheme, for which the fix is known': {
      yaml: stored('s3', 'region: r', 'regionEndpoint: s3.example.com'),
      findings: [
        {
          line: 11,
          field: 'spec.storage.s3.regionEndpoint',
          found: '"s3.example.com"',
          expected: 'an absolute URL such as https://host.example.com',
          fix: 'write "https://s3.example.com", with its scheme',
        },
      ],
    },
    'a region of Alibaba Cloud with the beginning of its endpoint': {
      yaml: stored('oss', 'region: oss-cn-hangzhou-internal'),
      findings: [
        {
          line: 10,
          field: 'spec.storage.oss.region',
          found: '"oss-cn-hangzhou-internal"',
          expected: 'the region without "oss-", which the Operator adds',
          fix: 'write cn-hangzhou',
        },
      ],
    },
    'two values of one storage': {
      yaml: stored('swift', 'container: a/b', 'authVersion: v3'),
      findings: [
        { line: 10, field: 'spec.storage.swift.container' },
        {
          line: 11,
          field: 'spec.storage.swift.authVersion',
          fix: 'in spec.storage.swift.authVersion, use the number 1, 2 or 3',
        },
      ],
    },
    'a value of each of two storages': {
      yaml: configYaml('replicas: 2\nstorage:\n  s3: {bucket: a}\n  gcs: {bucket: b}'),
      findings: [
        { line: 8, field: 'spec.storage.s3.bucket' },
        { line: 9, field: 'spec.storage.gcs.bucket' },
      ],
    },
    ...Object.fromEntries(
      BAD.map(([backend, line, field]) => [
        `${backend} with ${line}`,
        { yaml: stored(backend, line), findings: [{ line: 10, field: `spec.storage.${backend}.${field}` }] },
      ]),
    ),
  },
});

test('the source is the driver of the storage, or the function of it that refuses', () => {
  const { findingsIn } = judging('IR108');
  const sources = (...storage: [string, string]) =>
    findingsIn(stored(...storage)).map(({ source }) => source.split(' ').slice(1).join(' '));
  expect(sources('s3', 'bucket: a')).toEqual(['pkg/storage/s3/s3.go CreateStorage']);
  expect(sources('gcs', 'bucket: a')).toEqual(['pkg/storage/gcs/gcs.go CreateStorage']);
  expect(sources('swift', 'authURL: "https://k.example.com/identity"')).toEqual([
    'pkg/storage/swift/swift.go ensureAuthURLHasAPIVersion',
  ]);
});

function stored(backend: string, ...fields: readonly string[]): string {
  const stanza = fields.map((field) => `    ${field}`).join('\n');
  return configYaml(`replicas: 2\nstorage:\n  managementState: Unmanaged\n  ${backend}:\n${stanza}`);
}
