import type { Manifest } from '../../src/core/manifest';
import { CREDENTIAL_SOURCES, secretBroughtBy } from '../../src/credentials';
import { externalSecretManifest } from '../../src/credentials/external-secret';
import { secretManifest } from '../../src/credentials/secret-manifest';
import { bucketClaimCronJob } from '../../src/credentials/bucket-claim-cron-job';
import { bucketClaimTemplate } from '../../src/credentials/bucket-claim-policy';
import { sealedSecretManifest } from '../../src/credentials/sealed-secret';
import { vaultPluginManifest } from '../../src/credentials/vault-plugin';
import { ciphertext, ENCRYPTED } from './encrypted';

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
  [
    'a SealedSecret',
    object('bitnami.com/v1alpha1', 'SealedSecret', {
      spec: {
        encryptedData: { a: ciphertext(), b: ciphertext() },
        template: { data: { c: '', d: 'x={{ .a }}', b: null } },
      },
    }),
    ['a', 'c', 'd'],
    [],
  ],
  [
    'a SealedSecret with text that is not sealed',
    object('bitnami.com/v1alpha1', 'SealedSecret', {
      spec: { encryptedData: { a: 'secret', b: 5 }, template: { data: { c: 'secret' } } },
    }),
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ],
  [
    'a SealedSecret of old, with all in one',
    object('bitnami.com/v1alpha1', 'SealedSecret', { spec: { data: ciphertext() } }),
    undefined,
    [],
  ],
  [
    'a Secret that SOPS encrypted, but for one value',
    object('v1', 'Secret', { stringData: { a: ENCRYPTED, b: '', c: 'secret' }, sops: {} }),
    ['a', 'b', 'c'],
    ['c'],
  ],
  [
    'a Secret with placeholders of the Vault Plugin, but for one value',
    {
      ...object('v1', 'Secret', {
        stringData: { a: '<key>', b: '<path:kv/a#b>', c: 'secret' },
        data: { d: 'PGtleT4=' },
      }),
      metadata: { ...AT, annotations: { 'avp.kubernetes.io/path': 'kv/data/a' } },
    },
    ['d', 'a', 'b', 'c'],
    ['c'],
  ],
  [
    'a Secret whose placeholders name their places themselves',
    object('v1', 'Secret', { stringData: { a: '<path:kv/data/a#b#2>' } }),
    ['a'],
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
  const copies = [bucketClaimCronJob({ claim: 'c', image: 'i', namespace: 'n' }), [bucketClaimTemplate('c')]].flat();
  const places = { a: 'kv/data/a#b' };
  const all = [
    secretManifest({ a: 'b' }),
    external(),
    sealedSecretManifest({ a: ciphertext() }, ['b']),
    { ...secretManifest({ a: ENCRYPTED }), sops: { mac: ENCRYPTED } },
    vaultPluginManifest({ path: 'kv/data/a', places, emptyKeys: [] }),
    vaultPluginManifest({ places, emptyKeys: ['b'] }),
    ...copies.filter(({ kind }) => ['CronJob', 'Secret'].includes(kind)),
  ];
  expect(all).toHaveLength(8);
  for (const manifest of all) {
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
