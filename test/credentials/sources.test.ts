import type { Manifest } from '../../src/core/manifest';
import { CREDENTIAL_SOURCES, secretBroughtBy } from '../../src/credentials';
import { externalSecretManifest } from '../../src/credentials/external-secret';
import { literalManifest } from '../../src/credentials/literal';

const object = (apiVersion: string, kind: string, rest: object = {}): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'registry', namespace: 'openshift-image-registry' },
  ...rest,
});
const AT = { name: 'registry', namespace: 'openshift-image-registry' };

test.each([
  [
    'a Secret',
    object('v1', 'Secret', { stringData: { a: 'b', c: '' }, data: { d: 'ZQ==' } }),
    ['d', 'a', 'c'],
    ['d', 'a'],
  ],
  ['a Secret with nothing', object('v1', 'Secret'), [], []],
  ['a Secret with odd data', object('v1', 'Secret', { data: null, stringData: 'x' }), [], []],
  [
    'an ExternalSecret',
    object('external-secrets.io/v1', 'ExternalSecret', {
      spec: { data: [{ secretKey: 'a' }, { secretKey: 5 }, null] },
    }),
    ['a'],
    [],
  ],
  [
    'an ExternalSecret of an older version',
    object('external-secrets.io/v1beta1', 'ExternalSecret', { spec: { data: [{ secretKey: 'a' }] } }),
    ['a'],
    [],
  ],
  ['an ExternalSecret with nothing', object('external-secrets.io/v1', 'ExternalSecret'), [], []],
  [
    'an ExternalSecret that takes all there is',
    object('external-secrets.io/v1', 'ExternalSecret', { spec: { dataFrom: [], data: [{ secretKey: 'a' }] } }),
    undefined,
    [],
  ],
])('%s brings a Secret about', (_what, manifest, keys, clearKeys) => {
  expect(secretBroughtBy(manifest)).toEqual({ ...AT, keys, clearKeys });
});

test.each([
  object('v1', 'ConfigMap', { data: { a: 'b' } }),
  object('example.com/v1', 'Secret', { data: { a: 'b' } }),
  object('example.com/v1', 'ExternalSecret', { spec: {} }),
])('$kind of $apiVersion brings none', (manifest) => {
  expect(secretBroughtBy(manifest)).toBeUndefined();
});

test('each manifest has one source at most', () => {
  for (const manifest of [literalManifest({ a: 'b' }), external()]) {
    expect(CREDENTIAL_SOURCES.filter((source) => source.secretOf(manifest) !== undefined)).toHaveLength(1);
  }
});

test('what we render says what the webhook of the store would fill in, and no more', () => {
  expect(external()['spec']).toEqual({
    refreshInterval: '1h0m0s',
    secretStoreRef: { kind: 'SecretStore', name: 'vault' },
    target: {
      name: 'image-registry-private-configuration-user',
      creationPolicy: 'Owner',
      deletionPolicy: 'Retain',
      template: { engineVersion: 'v2', mergePolicy: 'Merge', data: { c: '' } },
    },
    data: [
      {
        secretKey: 'a',
        remoteRef: {
          key: 'k',
          property: 'p',
          conversionStrategy: 'Default',
          decodingStrategy: 'None',
          metadataPolicy: 'None',
        },
      },
    ],
  });
  expect(secretBroughtBy(external())?.keys).toEqual(['a', 'c']);
});

function external(): Manifest {
  return externalSecretManifest({
    store: { name: 'vault', kind: 'SecretStore' },
    references: { a: { key: 'k', property: 'p' } },
    emptyKeys: ['c'],
    refreshInterval: '1h0m0s',
  });
}
