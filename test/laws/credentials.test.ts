import { App, type Chart } from 'cdk8s';
import {
  BackendCredentials,
  BucketKeysCopier,
  ClusterPlacement,
  Delivery,
  ImageRegistry,
  RegistryChart,
  RegistryReport,
  RegistryStorage,
  StorageCredentials,
} from '../../src';
import { objectsOf, optionsOfChart } from '../../src/constructs/base/chart-judgement';
import { plainJson } from '../../src/constructs/base/wire-object';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../src/core/names';
import { existsIn, RELEASES, type Release } from '../../src/core/release';
import { CREDENTIAL_SOURCES, secretBroughtBy } from '../../src/credentials';
import type { BroughtSecret } from '../../src/credentials/source';
import { BACKENDS } from '../../src/storage';
import { ciphertext, encryptedFile } from '../credentials/encrypted';
import { oneIn } from '../fuzzing';

type MakeStorage = (chart: Chart) => RegistryStorage;

const KEYSTONE = { authUrl: 'https://keystone.example.com/v3', domain: 'd', tenant: 't' };
const STORAGES: Readonly<Record<string, MakeStorage>> = {
  s3: (c) => RegistryStorage.s3(c, 's', { bucket: 'layers' }),
  gcs: (c) => RegistryStorage.gcs(c, 's', { bucket: 'layers' }),
  azure: (c) => RegistryStorage.azureBlob(c, 's', { accountName: 'layers', container: 'images' }),
  swift: (c) => RegistryStorage.swift(c, 's', { container: 'layers', ...KEYSTONE }),
  ibmcos: (c) => RegistryStorage.ibmCos(c, 's', { bucket: 'layers' }),
  oss: (c) => RegistryStorage.alibabaOss(c, 's', { bucket: 'layers' }),
};

/** Every set of credentials, each part with the text that a source asks for. */
function credentialsOf(
  text: string,
  files = { google: text, azure: text, alibaba: text },
): readonly BackendCredentials[] {
  return [
    BackendCredentials.s3({ accessKey: text, secretKey: text }),
    BackendCredentials.gcs({ keyFile: files.google }),
    BackendCredentials.azureBlob({ accountKey: files.azure }),
    BackendCredentials.swiftUser({ username: text, password: text }),
    BackendCredentials.swiftApplicationCredential({ id: text, name: text, secret: text }),
    BackendCredentials.swiftToken({ tokenId: text }),
    BackendCredentials.ibmCos({ apiKey: text }),
    BackendCredentials.alibabaOss({ credentials: files.alibaba }),
  ];
}

const CREDENTIALS = credentialsOf('a');
/** Values that the Operator reads. */
const LITERAL = credentialsOf('a', {
  google: '{"type": "service_account"}',
  azure: 'YQ==',
  alibaba: '[default]\ntype = access_key\naccess_key_id = a\naccess_key_secret = a\n',
});
const SEALED = credentialsOf(ciphertext());
const PATHS = credentialsOf('kv/data/registry#key');

type Bring = (chart: RegistryChart, storage: RegistryStorage, values: BackendCredentials) => StorageCredentials;

const acknowledge = { IR504: 'only for tests' };
const secretStore = 'vault';
const remoteKey = 'registry';
const path = 'kv/data/registry';
const { literal, externalSecret, existing, sealedSecret, sops, vaultPlugin, bucketClaim } = StorageCredentials;
const WAYS: Readonly<Record<string, Bring>> = {
  literal: (c, storage, values) => literal(c, 'c', { storage, values: sameSet(values, LITERAL), acknowledge }),
  'externalSecret with properties': (c, storage, properties) =>
    externalSecret(c, 'c', { storage, secretStore, remoteKey, properties }),
  'externalSecret with entries': (c, storage, remoteKeys) =>
    externalSecret(c, 'c', { storage, secretStore, remoteKeys }),
  'externalSecret as usual': (c, storage) => externalSecret(c, 'c', { storage, secretStore, remoteKey }),
  existing: (c, storage) => existing(c, 'c', { storage }),
  sealedSecret: (c, storage, values) => sealedSecret(c, 'c', { storage, ciphertexts: sameSet(values, SEALED) }),
  'vaultPlugin with keys': (c, storage, keys) => vaultPlugin(c, 'c', { storage, path, keys }),
  'vaultPlugin with paths': (c, storage, values) => vaultPlugin(c, 'c', { storage, paths: sameSet(values, PATHS) }),
  'vaultPlugin as usual': (c, storage) => vaultPlugin(c, 'c', { storage, path }),
  sops: (c, storage, values) => {
    const padding = storage._plan.backend.paddingKeys(optionsOfChart(c).release!);
    return sops(c, 'c', { storage, file: encryptedFile([...values._set.keys, ...padding]) });
  },
};

const CLAIM = { bucketName: 'layers', storageClassName: 'buckets', endpointHost: 's3.example.com' };
const placement = ClusterPlacement.select({});
const COPIERS: readonly (readonly [BucketKeysCopier, Delivery | undefined])[] = [
  [BucketKeysCopier.CRON_JOB, undefined],
  [BucketKeysCopier.EXTERNAL_SECRETS, undefined],
  [BucketKeysCopier.POLICY_TEMPLATE, Delivery.acm({ namespace: 'policies', placement })],
];

test('every source, every backend with credentials and every set of them is tried', () => {
  const tried = new Set([...Object.keys(WAYS).map((way) => way.split(' ')[0]), bucketClaim.name]);
  expect([...tried].sort()).toEqual(CREDENTIAL_SOURCES.map(({ name }) => name).sort());
  expect(COPIERS.map(([copier]) => copier)).toEqual(Object.values(BucketKeysCopier));
  const needing = BACKENDS.filter((backend) => RELEASES.some((release) => backend.credentialSets(release).length > 0));
  expect(needing.map(({ field }) => field).sort()).toEqual(Object.keys(STORAGES).sort());
  const sets = BACKENDS.flatMap((backend) => RELEASES.flatMap((release) => backend.credentialSets(release)));
  expect(new Set(CREDENTIALS.map(({ _set }) => _set.name))).toEqual(new Set(sets.map(({ name }) => name)));
});

describe.each(COPIERS)('bucketClaim with %s', (copier, delivery) => {
  test.each(RELEASES)('brings what %s takes, and shows nothing', (release) => {
    const chart = new RegistryChart(new App(), 'test', { release, ...(delivery && { delivery }) });
    const storage = RegistryStorage.bucketClaim(chart, 's', CLAIM);
    new ImageRegistry(chart, 'registry', { storage });
    bucketClaim(chart, 'c', { storage, copier });
    expect(RegistryReport.of(chart).errors.map(({ message }) => message)).toEqual([]);
    const [secret, ...others] = broughtIn(chart);
    expect(others).toEqual([]);
    const [set] = BACKENDS.find(({ field }) => field === 's3')!.credentialSets(release);
    expect(secret).toEqual({ ...USER_SECRET, keys: set!.keys, clearKeys: [] });
  });
});

describe.each(BACKENDS.filter(({ field }) => field in STORAGES).map((backend) => [backend.field, backend] as const))(
  '%s',
  (field, backend) => {
    const releases = RELEASES.filter((release) => existsIn(backend.span, release));
    /** One release of those that take the same. */
    const differing = [...new Map(releases.map((each) => [takenBy(each).join(), each])).values()];

    test.each(Object.entries(WAYS))(
      '%s brings what the release takes, with every set of credentials, and shows a value only where that is acknowledged',
      (way, bring) => {
        for (const release of new Set([...differing, ...oneIn(4, releases)])) {
          for (const values of setsFor(release)) {
            const chart = broughtTo(release, values, bring);
            expect(RegistryReport.of(chart).errors).toEqual([]);
            // What stands in a file of SOPS, or in the cluster already, is not among the objects of the chart.
            if (way !== 'existing' && way !== 'sops') expectOneSecret(chart, release, way, values);
          }
        }
      },
    );

    function expectOneSecret(chart: RegistryChart, release: Release, way: string, values: BackendCredentials): void {
      const [secret, ...others] = broughtIn(chart);
      expect(others).toEqual([]);
      const set = way.endsWith('usual') ? backend.credentialSets(release)[0]! : values._set;
      expect(secret).toMatchObject(USER_SECRET);
      expect(new Set(secret?.keys)).toEqual(new Set([...set.keys, ...backend.paddingKeys(release)]));
      expect(new Set(secret?.clearKeys)).toEqual(new Set(way === 'literal' ? set.keys : []));
    }

    test.each(Object.entries(WAYS).filter(([way]) => way !== 'existing' && !way.endsWith('usual')))(
      '%s refuses what the release does not take',
      (_way, bring) => {
        for (const release of differing) {
          for (const values of CREDENTIALS.filter((each) => !setsFor(release).includes(each))) {
            expect(() => broughtTo(release, values, bring)).toThrow(/^IR208 StorageCredentials/);
          }
        }
      },
    );

    function takenBy(release: Release): string[] {
      return [...namesFor(release), ...backend.paddingKeys(release)];
    }

    function namesFor(release: Release): string[] {
      return backend.credentialSets(release).map(({ name }) => name);
    }

    function setsFor(release: Release): BackendCredentials[] {
      const names = namesFor(release);
      return CREDENTIALS.filter(({ _set }) => names.includes(_set.name));
    }

    function broughtTo(release: Release, values: BackendCredentials, bring: Bring): RegistryChart {
      const chart = new RegistryChart(new App(), 'test', { release });
      const storage = STORAGES[field]!(chart);
      new ImageRegistry(chart, 'registry', { storage });
      bring(chart, storage, values);
      return chart;
    }
  },
);

test('a set of credentials has as many parts as keys', () => {
  for (const credentials of CREDENTIALS) {
    expect(Object.values(credentials._entries()).filter((value) => value === '')).toEqual([]);
    expect(Object.keys(credentials._entries())).toEqual(credentials._set.keys);
  }
});

const USER_SECRET = { name: USER_SECRET_NAME, namespace: REGISTRY_NAMESPACE };

function sameSet(values: BackendCredentials, others: readonly BackendCredentials[]): BackendCredentials {
  return others.find(({ _set }) => _set === values._set || _set.name === values._set.name)!;
}

function broughtIn(chart: RegistryChart): BroughtSecret[] {
  return objectsOf(chart).flatMap((object) => secretBroughtBy(plainJson(object)) ?? []);
}
