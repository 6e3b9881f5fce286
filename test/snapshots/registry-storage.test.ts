import { Duration, Size, Testing } from 'cdk8s';
import { PersistentVolumeAccessMode, Secret } from 'cdk8s-plus-28';
import {
  AzureCloudName,
  ImageRegistry,
  OssEndpointAccessibility,
  Pem,
  Platform,
  RegistryChart,
  RegistryStorage,
  Release,
} from '../../src';
import { EXAMPLE_CA } from '../../src/rules/examples/example-certificates';
import { YAML_SERIALIZER } from './yaml-serializer';

expect.addSnapshotSerializer(YAML_SERIALIZER);

type Make = (chart: RegistryChart) => RegistryStorage;

function registryWith(make: Make, platform?: Platform, release?: Release): unknown[] {
  const chart = new RegistryChart(Testing.app(), 'image-registry', {
    ...(platform === undefined ? {} : { platform }),
    ...(release === undefined ? {} : { release }),
  });
  new ImageRegistry(chart, 'registry', { storage: make(chart) });
  return Testing.synth(chart) as unknown[];
}

const STORAGES: Readonly<Record<string, Make>> = {
  's3 with a bucket of its own': (chart) =>
    RegistryStorage.s3(chart, 'storage', {
      bucket: 'layers',
      region: 'eu-central-1',
      encrypt: true,
      kmsKeyId: 'alias/registry',
      chunkSize: Size.mebibytes(64),
    }),
  's3 behind CloudFront': (chart) =>
    RegistryStorage.s3(chart, 'storage', {
      bucket: 'layers',
      region: 'eu-central-1',
      cloudFront: {
        baseUrl: 'https://d111.cloudfront.net',
        keyPairId: 'K2JCJMDEHXQW5F',
        privateKeySecret: Secret.fromSecretName(chart, 'key', 'cloudfront'),
        privateKeyField: 'key.pem',
        duration: Duration.minutes(5),
      },
    }),
  's3 of another vendor with a private CA': (chart) =>
    RegistryStorage.s3(chart, 'storage', {
      bucket: 'layers',
      region: 'us-east-1',
      endpoint: 'https://s3.example.com',
      trustedCa: Pem.text(EXAMPLE_CA),
    }),
  gcs: (chart) =>
    RegistryStorage.gcs(chart, 'storage', { bucket: 'layers', region: 'europe-west3', projectId: 'registry' }),
  'azureBlob with a private endpoint': (chart) =>
    RegistryStorage.azureBlob(chart, 'storage', {
      accountName: 'layers',
      container: 'images',
      cloudName: AzureCloudName.PUBLIC,
      privateEndpoint: {
        vnetName: 'net',
        subnetName: 'sub',
        networkResourceGroupName: 'group',
        privateEndpointName: 'end',
      },
    }),
  swift: (chart) =>
    RegistryStorage.swift(chart, 'storage', {
      container: 'layers',
      authUrl: 'https://keystone.example.com/v3',
      authVersion: 3,
      domain: 'Default',
      tenant: 'registry',
      region: 'RegionOne',
    }),
  ibmCos: (chart) =>
    RegistryStorage.ibmCos(chart, 'storage', {
      bucket: 'layers',
      location: 'eu-de',
      resourceGroupName: 'registry',
      serviceInstanceCrn: 'crn:v1:bluemix:public:cloud-object-storage:global:a/b:c::',
    }),
  'pvc that one node mounts': (chart) =>
    RegistryStorage.pvc(chart, 'storage', {
      size: Size.gibibytes(50),
      accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE,
      storageClassName: 'thin-csi',
    }),
  'pvc that several nodes mount': (chart) => RegistryStorage.pvc(chart, 'storage', { storageClassName: 'cephfs' }),
  existingPvc: (chart) =>
    RegistryStorage.existingPvc(chart, 'storage', {
      claimName: 'registry-data',
      accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE,
    }),
  bucketClaim: (chart) =>
    RegistryStorage.bucketClaim(chart, 'storage', {
      bucketName: 'layers',
      storageClassName: 'openshift-storage.noobaa.io',
      endpointHost: 's3.openshift-storage.svc',
      additionalConfig: { bucketclass: 'registry' },
    }),
  emptyDir: (chart) => RegistryStorage.emptyDir(chart, 'storage', { acknowledge: { IR502: 'a demo cluster' } }),
};

test.each(Object.entries(STORAGES))('%s', (_, make) => {
  expect(registryWith(make)).toMatchSnapshot();
});

test('alibabaOss, as long as the Operator has a driver for it', () => {
  const make: Make = (chart) =>
    RegistryStorage.alibabaOss(chart, 'storage', {
      bucket: 'layers',
      region: 'eu-central-1',
      endpointAccessibility: OssEndpointAccessibility.INTERNAL,
    });
  expect(registryWith(make, Platform.ALIBABA_CLOUD, Release.V4_16)).toMatchSnapshot();
});

test('each factory of RegistryStorage has a snapshot', () => {
  const factories = Object.getOwnPropertyNames(RegistryStorage).filter(
    (name) => typeof (RegistryStorage as never)[name] === 'function' && !name.startsWith('_'),
  );
  const rendered = [...Object.keys(STORAGES), 'alibabaOss'].map((name) => name.split(' ')[0]);
  expect(factories.filter((factory) => !rendered.includes(factory) && !/^is/.test(factory))).toEqual([]);
});
