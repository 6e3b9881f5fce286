import { secretsIn } from '../../../src/adoption/objects/secrets';

const URL = 'https://user:hunter2@example.com';

test('a key with credentials is one, and is not told by what is below it', () => {
  expect(
    secretsIn({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', labels: { [URL]: 'a', b: URL, c: 'd' } } }),
  ).toEqual([
    ['metadata', 'labels', URL],
    ['metadata', 'labels', 'b'],
  ]);
});

function object(rest: object, kind = 'ConfigMap'): Parameters<typeof secretsIn>[0] {
  return { apiVersion: 'v1', kind, metadata: { name: 'a' }, ...rest };
}

test('a value behind the name of a secret is one', () => {
  expect(secretsIn(object({ data: { db_password: 'hunter22', 'a.yaml': 'secretkey: hunter22' } }))).toEqual([
    ['data', 'db_password'],
    ['data', 'a.yaml'],
  ]);
  expect(secretsIn(object({ spec: { overrides: { REGISTRY_STORAGE_S3_SECRETKEY: 'hunter22' } } }, 'Config'))).toEqual([
    ['spec', 'overrides', 'REGISTRY_STORAGE_S3_SECRETKEY'],
  ]);
});

test.each([
  '$(PASSWORD)',
  '${PASSWORD}',
  '{{ .password }}',
  '{{ .user }}:{{ .password }}',
  '<path:a#b>',
  '/run/secrets/a',
  'REGISTRY_STORAGE_S3_SECRETKEY',
  'true',
])('a reference behind such a name is none: %s', (value) => {
  expect(secretsIn(object({ data: { password: value, A_SECRETKEY: value, a: `password=${value} --b` } }))).toEqual([]);
});

test('the value of an option is one, also as an argument of its own', () => {
  const withArgs = (...args: readonly string[]) => secretsIn(object({ spec: { args } }, 'Deployment'));
  expect(withArgs('copy', '--dest-creds', 'user:hunter22')).toEqual([['spec', 'args', 2]]);
  expect(withArgs('copy', '--dest-creds', '$(CREDENTIALS)', '--dest', 'user:hunter22')).toEqual([]);
});

test('the name of a key in an ExternalSecret is none', () => {
  expect(secretsIn(object({ spec: { data: [{ secretKey: 'hunter22' }] } }, 'ExternalSecret'))).toEqual([]);
});

test('a readable value of an object that creates a Secret is one', () => {
  const sealed = { apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret', metadata: { name: 'a' } };
  expect(secretsIn({ ...sealed, spec: { encryptedData: { user: 'hunter22' } } })).toEqual([
    ['spec', 'encryptedData', 'user'],
  ]);
});
