import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { literalSecretsIn } from './literal-secrets';

const DIST = join(__dirname, '../../dist');
const FILES = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(join(DIST, name)).isFile(),
);

test('nothing that we render holds a secret, unless that is acknowledged', () => {
  const found = FILES.flatMap((file) =>
    parseAllDocuments(readFileSync(join(DIST, file), 'utf8')).flatMap((document) =>
      literalSecretsIn(document.toJS()).map(({ path, why }) => `${file} ${path}: ${why}`),
    ),
  );
  expect(found).toEqual([]);
  expect(FILES.length).toBeGreaterThan(50);
});

const RANDOM = 'wJalrXUtnFEMI7K7MDENGbPxRfiCYzq8Zt4Lk2Vn';
const secret = (data: object, annotations = {}) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'a', annotations },
  ...data,
});

test.each<[string, unknown]>([
  ['a value in a Secret', secret({ stringData: { a: 'b' } })],
  ['a value in base64 in a Secret', secret({ data: { a: 'aHVudGVyMg==' } })],
  ['a Secret inside of a Policy', { spec: { templates: [{ objectDefinition: secret({ stringData: { a: 'b' } }) }] } }],
  [
    'a Secret with an empty reason',
    secret({ stringData: { a: 'b' } }, { 'acknowledge.cdk8s-openshift-image-registry/IR504': '' }),
  ],
  ['a private key', { data: { 'ca.crt': '-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n' } }],
  ['a private key in base64', { data: { a: Buffer.from('-----BEGIN PRIVATE KEY-----').toString('base64') } }],
  [
    'a private key beside a certificate',
    { a: '-----BEGIN CERTIFICATE-----\nAA\n-----END CERTIFICATE-----\nAGE-SECRET-KEY-1A' },
  ],
  ['an access key of AWS', { spec: { command: ['--id=AKIAIOSFODNN7EXAMPLE'] } }],
  ['a key of a service account', { a: '{"private_key": "x"}' }],
  ['a password in a URL', { spec: { proxy: 'http://user:password@proxy' } }],
  ['a value under a telling name', { env: { REGISTRY_STORAGE_S3_SECRETKEY: 'short' } }],
  ['a random text', { spec: { args: [`key=${RANDOM}`] } }],
  ['a text under encryptedData that is too short', { spec: { encryptedData: { a: RANDOM } } }],
])('%s would be found', (_what, document) => {
  expect(literalSecretsIn(document)).not.toEqual([]);
});

test.each<[string, unknown]>([
  [
    'acknowledged',
    secret({ stringData: { a: 'b' } }, { 'acknowledge.cdk8s-openshift-image-registry/IR504': 'only for tests' }),
  ],
  ['a placeholder', secret({ stringData: { REGISTRY_STORAGE_S3_SECRETKEY: '<secret>', a: '' } })],
  ['the name of a key', { secretKey: 'REGISTRY_STORAGE_S3_SECRETKEY' }],
  ['the number of a commit', { a: '6f1e7d0c5b4a39281706f5e4d3c2b1a09f8e7d6c' }],
])('what is %s passes', (_what, document) => {
  expect(literalSecretsIn(document)).toEqual([]);
});
