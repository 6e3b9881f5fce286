import { Release } from '../../../../src/core/release';
import { storageChanged } from '../../../../src/operator/changes/storage/storage-changed';
import { Platform } from '../../../../src/platforms/platform';
import { config, facts, NS, secret } from '../../clusters';
import { found } from '../edits';

const side = (storage: object, rest: object = {}) => [config({ storage, ...rest })];
const s3 = { bucket: 'layers', region: 'r' };
const at = (regionEndpoint: string) => ({ ...s3, regionEndpoint });
const keystone = (authURL: string) => ({ container: 'c', authURL });
const pvc = { claim: 'data' };
const azure = { accountName: 'acc', container: 'c' };
const MANAGED = { managementState: 'Managed' };

test.each([
  [
    { s3 },
    { s3: { ...s3, bucket: 'others' } },
    [
      'loss Storage/S3/layers: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (spec.storage.s3.bucket changed): S3/layers → S3/others [pkg/resource/generator.go syncStorage]',
    ],
  ],
  [
    { s3 },
    { s3: { ...s3, regionEndpoint: 'https://rgw' } },
    [
      'loss Storage/S3/layers: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (spec.storage.s3.regionEndpoint changed): S3/layers, regionEndpoint not set → S3/layers, regionEndpoint https://rgw [pkg/resource/generator.go syncStorage]',
    ],
  ],
  [
    { s3: { ...s3, regionEndpoint: 'https://rgw' } },
    { s3: { region: 'r' } },
    [
      'loss Storage/S3/layers: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (spec.storage.s3.bucket changed, spec.storage.s3.regionEndpoint changed): S3/layers, regionEndpoint https://rgw → S3 (name chosen by the Operator), regionEndpoint not set [pkg/resource/generator.go syncStorage]',
    ],
  ],
  [{ s3 }, { s3: { ...s3, region: 'other' } }, []],
  // The claim that the Operator makes, and ways to write one endpoint.
  [{ pvc: {} }, { pvc: { claim: 'image-registry-storage' } }, []],
  [{ pvc: { claim: 'image-registry-storage' } }, { pvc: { claim: '' } }, []],
  [{ s3: at('https://m.example.com') }, { s3: at('https://M.example.com:443/') }, []],
  [{ s3 }, { s3: at('https://s3.eu-west-1.amazonaws.com') }, []],
  [{ s3: at('http://m.example.com') }, { s3: at('https://m.example.com') }, []],
  [{ s3: at('http://m.example.com:9000') }, { s3: at('https://m.example.com:9000') }, []],
  [{ swift: keystone('https://k:5000/v3') }, { swift: keystone('https://k:5000/') }, []],
  [{ swift: keystone('https://k:5000/v2.0') }, { swift: keystone('http://k:5000') }, []],
  // The public cloud, unless the Operator chooses the account of the cluster's cloud.
  [{ azure }, { azure: { ...azure, cloudName: 'AzurePublicCloud' } }, []],
  [{ azure: { ...azure, cloudName: 'AzureCloud' } }, { azure: { ...azure, cloudName: 'AZUREPUBLICCLOUD' } }, []],
  [
    { azure },
    { azure: { ...azure, cloudName: 'AzureUSGovernment' } },
    [
      'loss Storage/Azure/acc: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (spec.storage.azure.cloudName changed): Azure/acc/c, cloudName not set → Azure/acc/c, cloudName AzureUSGovernment [pkg/resource/generator.go syncStorage]',
    ],
  ],
  [
    { s3: at('https://m.example.com') },
    { s3: at('https://m.example.com:9000') },
    [
      'loss Storage/S3/layers: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (spec.storage.s3.regionEndpoint changed): S3/layers, regionEndpoint https://m.example.com → S3/layers, regionEndpoint https://m.example.com:9000 [pkg/resource/generator.go syncStorage]',
    ],
  ],
  [
    { swift: { container: 'c', regionName: 'R1' } },
    { swift: { container: 'c', regionName: 'R2' } },
    [
      'loss Storage/Swift/c: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (spec.storage.swift.regionName changed): Swift/c, regionName R1 → Swift/c, regionName R2 [pkg/resource/generator.go syncStorage]',
    ],
  ],
  [{ s3 }, { s3: { ...s3, encrypt: true } }, []],
  [
    { s3 },
    { pvc },
    [
      'loss Storage/S3/layers: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (NEW does not have spec.storage.s3): S3/layers → PVC/data [pkg/resource/generator.go syncStorage]',
    ],
  ],
  [
    { pvc },
    { pvc: { claim: 'more' } },
    [
      `loss PersistentVolumeClaim/${NS}/data: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (spec.storage.pvc.claim changed): PVC/data → PVC/more [pkg/resource/generator.go syncStorage]`,
    ],
  ],
  [
    { pvc: {} },
    { pvc },
    [
      `loss PersistentVolumeClaim/${NS}/image-registry-storage: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (spec.storage.pvc.claim changed; the Operator does not delete the old storage, which still costs money): PVC/image-registry-storage → PVC/data [pkg/resource/generator.go syncStorage]`,
    ],
  ],
  [
    { azure },
    { azure: { ...azure, container: 'd' } },
    [
      'loss Storage/Azure/acc: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (spec.storage.azure.container changed): Azure/acc/c → Azure/acc/d [pkg/resource/generator.go syncStorage]',
    ],
  ],
  [
    { emptyDir: {} },
    { s3 },
    [
      'loss Storage/EmptyDir: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (NEW does not have spec.storage.emptyDir): EmptyDir → S3/layers [pkg/resource/generator.go syncStorage]',
    ],
  ],
  [
    { s3 },
    { emptyDir: {} },
    [
      'loss Storage/S3/layers: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (NEW does not have spec.storage.s3): S3/layers → EmptyDir [pkg/resource/generator.go syncStorage]',
    ],
  ],
  [{ emptyDir: {} }, { emptyDir: {} }, []],
])('%j to %j', (old, now, expected) => {
  expect(found(storageChanged, side(old), side(now))).toEqual(expected);
});

test("a store of the Operator's own is forgotten, where it outlives the pods", () => {
  expect(found(storageChanged, side({ ...MANAGED, s3 }), side({ ...MANAGED, pvc }))).toEqual([
    'loss Storage/S3/layers: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (NEW does not have spec.storage.s3; the Operator does not delete the old storage, which still costs money): S3/layers → PVC/data [pkg/resource/generator.go syncStorage]',
  ]);
  expect(found(storageChanged, side({ ...MANAGED, emptyDir: {} }), side({ pvc }))).toEqual([
    'loss Storage/EmptyDir: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (NEW does not have spec.storage.emptyDir): EmptyDir → PVC/data [pkg/resource/generator.go syncStorage]',
  ]);
});

test.each([
  ['a new state keeps it as it is', { s3 }, {}, { pvc }, { managementState: 'Unmanaged' }],
  ['it is removed', { s3 }, {}, { pvc }, { managementState: 'Removed' }],
  ['it was not in use', { s3 }, { managementState: 'Removed' }, { pvc }, {}],
  ['two were named before', { s3, pvc }, {}, { pvc }, {}],
  ['two are named from now on, and the sync stops', { s3 }, {}, { s3, pvc }, {}],
])('nothing where %s', (_, old, oldRest, now, nowRest) => {
  expect(found(storageChanged, side(old, oldRest), side(now, nowRest))).toEqual([]);
});

test('what a registry used that nobody looked after is in use', () => {
  const [first] = found(storageChanged, side({ s3 }, { managementState: 'Unmanaged' }), side({ pvc }));
  expect(first).toContain(': S3/layers → PVC/data [');
});

test('several keys of a store are told one after the other', () => {
  const swift = { container: 'c', authURL: 'https://k/v3', tenant: 't' };
  const moved = { ...swift, authURL: 'https://l/v3', tenant: 'u' };
  const [first] = found(storageChanged, side({ swift }), side({ swift: moved }));
  expect(first).toContain(': Swift/c, authURL https://k/v3, tenant t → Swift/c, authURL https://l/v3, tenant u [');
});

test('where the Operator could not create the Config of OLD, the worst case', () => {
  const refused = secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: 'a2V5' });
  expect(found(storageChanged, [...facts('OpenStack'), refused], [...facts('OpenStack'), ...side({ pvc })])).toEqual([
    expect.stringContaining('with OLD the Operator stops at an error, so perhaps the registry still uses an earlier'),
  ]);
});

test('where OLD is stopped by a mistake, the worst case', () => {
  const unreachable = [...facts('None'), ...side({ s3 })];
  expect(found(storageChanged, unreachable, side({ pvc }))).toEqual([
    'loss Storage/S3/layers: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (NEW does not have spec.storage.s3; with OLD the Operator stops at an error, so perhaps the registry still uses an earlier storage): S3/layers → PVC/data [pkg/resource/generator.go syncStorage]',
  ]);
  expect(found(storageChanged, side({ s3, pvc }), side({ s3: { ...s3, bucket: 'others' } }))).toEqual([
    expect.stringMatching(
      /^loss .*with OLD the Operator stops at an error, so perhaps the registry still uses an earlier storage/,
    ),
  ]);
});

test('a backend that the new release does not know', () => {
  const oss = side({ oss: { bucket: 'layers', region: 'cn-1' } });
  const upgrade = (platform: Platform) =>
    found(storageChanged, oss, oss, { from: Release.V4_16, to: Release.V4_17, platform });
  expect(upgrade(Platform.ALIBABA_CLOUD)).toEqual([
    'loss Storage/OSS/layers: the registry has no storage: running pods continue with the old one, and new pods never start (release 4.17 supports none of the configured storage types, so the platform default is used): OSS/layers → none [pkg/resource/generator.go syncStorage]',
  ]);
  expect(upgrade(Platform.AWS)).toEqual([
    'loss Storage/OSS/layers: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (release 4.17 supports none of the configured storage types, so the platform default is used): OSS/layers → S3 (name chosen by the Operator) [pkg/resource/generator.go syncStorage]',
  ]);
});

test('a Config that is deleted, and one without storage on a platform that has none', () => {
  expect(found(storageChanged, [...facts('Libvirt'), ...side({ pvc: {} })], facts('Libvirt'))).toEqual([
    `loss PersistentVolumeClaim/${NS}/image-registry-storage: the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled (NEW has no Config, and the Operator creates one with the defaults of platform libvirt): PVC/image-registry-storage → EmptyDir [pkg/resource/generator.go syncStorage]`,
  ]);
  const bare = facts('BareMetal');
  const [none] = found(storageChanged, [...bare, ...side({ emptyDir: {} })], [...bare, ...side({})]);
  expect(none).toContain('loss Storage/EmptyDir: the registry has no storage: ');
  expect(none).toContain(': EmptyDir → none [');
});
