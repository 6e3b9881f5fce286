import type { Chart } from 'cdk8s';
import { App } from 'cdk8s';
import {
  BackendCredentials,
  RegistryChart,
  RegistryReport,
  RegistryStorage,
  StorageCredentials,
  ImageRegistry,
} from '../../src';
import { existsIn, RELEASES, type Release } from '../../src/core/release';
import { CREDENTIAL_SOURCES } from '../../src/credentials';
import { BACKENDS } from '../../src/storage';

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

const CREDENTIALS: readonly BackendCredentials[] = [
  BackendCredentials.s3({ accessKey: 'a', secretKey: 'b' }),
  BackendCredentials.gcs({ keyFile: '{}' }),
  BackendCredentials.azureBlob({ accountKey: 'a' }),
  BackendCredentials.swiftUser({ username: 'a', password: 'b' }),
  BackendCredentials.swiftApplicationCredential({ id: 'a', name: 'b', secret: 'c' }),
  BackendCredentials.swiftToken({ tokenId: 'a' }),
  BackendCredentials.ibmCos({ apiKey: 'a' }),
  BackendCredentials.alibabaOss({ credentials: 'a' }),
];

type Bring = (chart: Chart, storage: RegistryStorage, values: BackendCredentials) => StorageCredentials;

const acknowledge = { IR504: 'a test' };
const secretStore = 'vault';
const remoteKey = 'registry';
const { literal, externalSecret, existing } = StorageCredentials;
const WAYS: Readonly<Record<string, Bring>> = {
  literal: (c, storage, values) => literal(c, 'c', { storage, values, acknowledge }),
  'externalSecret with properties': (c, storage, properties) =>
    externalSecret(c, 'c', { storage, secretStore, remoteKey, properties }),
  'externalSecret with entries': (c, storage, remoteKeys) =>
    externalSecret(c, 'c', { storage, secretStore, remoteKeys }),
  'externalSecret as usual': (c, storage) => externalSecret(c, 'c', { storage, secretStore, remoteKey }),
  existing: (c, storage) => existing(c, 'c', { storage }),
};

test('every source, every backend with credentials and every set of them is tried', () => {
  const tried = new Set(Object.keys(WAYS).map((way) => way.split(' ')[0]));
  expect([...tried].sort()).toEqual(CREDENTIAL_SOURCES.map(({ name }) => name).sort());
  const needing = BACKENDS.filter((backend) => RELEASES.some((release) => backend.credentialSets(release).length > 0));
  expect(needing.map(({ field }) => field).sort()).toEqual(Object.keys(STORAGES).sort());
  const sets = BACKENDS.flatMap((backend) => RELEASES.flatMap((release) => backend.credentialSets(release)));
  expect(new Set(CREDENTIALS.map(({ _set }) => _set.name))).toEqual(new Set(sets.map(({ name }) => name)));
});

describe.each(BACKENDS.filter(({ field }) => field in STORAGES).map((backend) => [backend.field, backend] as const))(
  '%s',
  (field, backend) => {
    const releases = RELEASES.filter((release) => existsIn(backend.span, release));

    test.each(Object.entries(WAYS))(
      '%s brings what the release takes, with every set of credentials',
      (_way, bring) => {
        for (const release of releases) {
          for (const values of setsFor(release)) expect(problems(release, values, bring)).toEqual([]);
        }
      },
    );

    test.each(Object.entries(WAYS).filter(([way]) => way !== 'existing' && !way.endsWith('usual')))(
      '%s refuses what the release does not take',
      (_way, bring) => {
        for (const release of releases) {
          for (const values of CREDENTIALS.filter((each) => !setsFor(release).includes(each))) {
            expect(() => problems(release, values, bring)).toThrow(/^IR208 StorageCredentials/);
          }
        }
      },
    );

    function setsFor(release: Release): BackendCredentials[] {
      const names = backend.credentialSets(release).map(({ name }) => name);
      return CREDENTIALS.filter(({ _set }) => names.includes(_set.name));
    }

    function problems(release: Release, values: BackendCredentials, bring: Bring): string[] {
      const chart = new RegistryChart(new App(), 'test', { release });
      const storage = STORAGES[field]!(chart);
      new ImageRegistry(chart, 'registry', { storage });
      bring(chart, storage, values);
      return RegistryReport.of(chart).errors.map(({ message }) => `${release} ${values._set.name}: ${message}`);
    }
  },
);

test('a set of credentials has as many parts as keys', () => {
  for (const credentials of CREDENTIALS) {
    expect(Object.values(credentials._entries()).filter((value) => value === '')).toEqual([]);
    expect(Object.keys(credentials._entries())).toEqual(credentials._set.keys);
  }
});
