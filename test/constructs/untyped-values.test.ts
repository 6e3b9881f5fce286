import { App, Chart } from 'cdk8s';
import {
  BackendCredentials,
  ImageRegistry,
  Platform,
  RegistryChart,
  RegistryPruner,
  RegistryStorage,
  Release,
  StorageCredentials,
  TrustedCABundle,
} from '../../src';
import { newChart, specOf } from '../app';

/** Values that come from variables, where the compiler does not look. */
describe('a value that is none that is known', () => {
  test.each([
    ['release', '4.11', 'expected one of 4.12, 4.13'],
    ['release', 'v4.19', "write '4.19'"],
    ['release', 4.2, 'found a number, which is not text'],
    ['release', 4.2, "write '4.20', or use the member of Release"],
    ['platform', 'vspere', "write 'vsphere'"],
    ['topology', 'single', 'expected one of HighlyAvailable, SingleReplica'],
  ])('%s %j is refused, on the chart and on a construct', (setting, value, message) => {
    const options = { [setting]: value } as never;
    expect(() => new RegistryChart(new App(), 'cluster', options)).toThrow(message);
    expect(() => new ImageRegistry(new Chart(new App(), 'cluster'), 'registry', options)).toThrow(message);
  });
});

describe('an empty name', () => {
  test.each([
    ['bucket', () => RegistryStorage.s3(newChart(), 's', { bucket: '' })],
    ['kmsKeyId', () => RegistryStorage.s3(newChart(), 's', { bucket: 'layers', region: 'a', kmsKeyId: '' })],
    ['container', () => RegistryStorage.swift(newChart(), 's', { container: '' })],
  ])('of %s does not make the storage the Operator’s', (prop, make) => {
    expect(make).toThrow(`${prop}: found an empty text`);
  });
});

test('credentials of a variable that is not set are refused, and nothing of the others is shown', () => {
  const make = () => BackendCredentials.s3({ accessKey: 'AKIA-SECRET', secretKey: undefined as never });
  expect(make).toThrow('for REGISTRY_STORAGE_S3_SECRETKEY: found undefined, which is not text');
  expect(make).not.toThrow('AKIA-SECRET');
});

test.each([
  ['secretStore: found an empty text', { secretStore: '' }],
  ['secretStoreKind: found foo', { secretStoreKind: 'foo' }],
  ['remoteKey: found an empty text', { remoteKey: '' }],
])('%s, which no ExternalSecret can hold', (message, props) => {
  const chart = newChart();
  const storage = RegistryStorage.s3(chart, 's', { bucket: 'layers', region: 'eu-central-1' });
  const all = { storage, secretStore: 'vault', remoteKey: 'registry', ...props } as never;
  expect(() => StorageCredentials.externalSecret(chart, 'c', all)).toThrow(message);
});

test('a storage of another chart is refused, with both paths', () => {
  const app = new App();
  const [here, there] = [new RegistryChart(app, 'here'), new RegistryChart(app, 'there')];
  const storage = RegistryStorage.pvc(there, 'storage');
  expect(() => new ImageRegistry(here, 'registry', { storage })).toThrow(
    'found there/storage, of another chart, expected a storage of chart here',
  );
});

test('credentials that exist for another storage than that of the registry fail synth', () => {
  const chart = newChart({ platform: Platform.GCP });
  const s3 = RegistryStorage.s3(chart, 's3', { bucket: 'layers', region: 'eu-central-1' });
  StorageCredentials.existing(chart, 'credentials', { storage: s3 });
  new ImageRegistry(chart, 'registry', { storage: RegistryStorage.gcs(chart, 'gcs', { bucket: 'layers' }) });
  expect(() => chart.toJson()).toThrow(
    'IR208 Config/cluster (test/registry) spec.storage.gcs: found Secret image-registry-private-configuration-user on the cluster',
  );
});

test.each([Release.V4_12, Release.V4_15, Release.V5_1])('credentials that exist for Swift fit it on %s', (release) => {
  const chart = newChart({ release });
  const storage = RegistryStorage.swift(chart, 's', {
    container: 'layers',
    authUrl: 'https://keystone.example.com/v3',
  });
  StorageCredentials.existing(chart, 'credentials', { storage });
  new ImageRegistry(chart, 'registry', { storage });
  expect(() => chart.toJson()).not.toThrow();
});

test('a pruner says suspend where the Operator of 4.12 would crash without', () => {
  const suspendOn = (release: Release) => {
    const chart = newChart({ release });
    new RegistryPruner(chart, 'pruner');
    return specOf(chart, 'ImagePruner')['suspend'];
  };
  expect([suspendOn(Release.V4_12), suspendOn(Release.V4_13)]).toEqual([false, undefined]);
});

test('a name for a ConfigMap without certificates is refused', () => {
  expect(() => new TrustedCABundle(newChart(), 'ca', { configMapName: 'mine' })).toThrow(
    'found a name without certificates',
  );
});

test('a password in the host of a route is not shown', () => {
  const routes = [{ name: 'public', hostname: 'https://user:hunter2@r.example.com' }];
  const make = () => new ImageRegistry(newChart({ platform: Platform.AWS }), 'registry', { routes });
  expect(make).toThrow('found user information before the host (not shown)');
  expect(make).not.toThrow('hunter2');
});
