import { Testing } from 'cdk8s';
import { BackendCredentials, RegistryChart, RegistryStorage, StorageCredentials } from '../../src';
import { ciphertext } from '../credentials/encrypted';
import { YAML_SERIALIZER } from './yaml-serializer';

expect.addSnapshotSerializer(YAML_SERIALIZER);

const ID = 'credentials';

type Make = (chart: RegistryChart) => void;

const s3 = (chart: RegistryChart) => RegistryStorage.s3(chart, 'storage', { bucket: 'layers', region: 'eu-central-1' });
const azure = (chart: RegistryChart) => RegistryStorage.azureBlob(chart, 'storage', { accountName: 'layers' });
const swift = (chart: RegistryChart) => RegistryStorage.swift(chart, 'storage', { container: 'layers' });

function objectsOf(make: Make): unknown[] {
  const chart = new RegistryChart(Testing.app(), 'image-registry');
  make(chart);
  return Testing.synth(chart) as unknown[];
}

const CREDENTIALS: Readonly<Record<string, Make>> = {
  'externalSecret of one store': (chart) =>
    StorageCredentials.externalSecret(chart, ID, {
      storage: s3(chart),
      secretStore: 'vault',
      remoteKey: 'registry/s3',
      properties: BackendCredentials.s3({ accessKey: 'access', secretKey: 'secret' }),
    }),
  'externalSecret with a key for each value': (chart) =>
    StorageCredentials.externalSecret(chart, ID, {
      storage: azure(chart),
      secretStore: 'key-vault',
      remoteKeys: BackendCredentials.azureBlob({ accountKey: 'registry-account-key' }),
    }),
  sealedSecret: (chart) =>
    StorageCredentials.sealedSecret(chart, ID, {
      storage: s3(chart),
      ciphertexts: BackendCredentials.s3({ accessKey: ciphertext(), secretKey: ciphertext() }),
    }),
  'vaultPlugin with one path': (chart) =>
    StorageCredentials.vaultPlugin(chart, ID, { storage: swift(chart), path: 'secret/data/registry' }),
  'literal, acknowledged': (chart) =>
    StorageCredentials.literal(chart, ID, {
      storage: azure(chart),
      values: BackendCredentials.azureBlob({ accountKey: 'bm90IGEgc2VjcmV0' }),
      acknowledge: { IR504: 'a throw-away account of the tests' },
    }),
};

test.each(Object.entries(CREDENTIALS))('%s', (_, make) => {
  expect(objectsOf(make)).toMatchSnapshot();
});

// What sops and bucketClaim make is in dist/: a file that another program wrote, and more objects than a snapshot should hold.
test('existing renders nothing', () => {
  expect(
    objectsOf((chart) => {
      StorageCredentials.existing(chart, ID, { storage: s3(chart) });
    }),
  ).toEqual([]);
});
