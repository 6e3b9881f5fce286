import { ApiObject } from 'cdk8s';
import { PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import { Platform, RegistryStorage, Release, ClusterTopology, ImageRegistry, type RegistryChart } from '../../../src';
import { newChart } from '../../app';

const { READ_WRITE_MANY, READ_WRITE_ONCE } = PersistentVolumeAccessMode;
const { s3, gcs, azureBlob, swift, ibmCos, alibabaOss, pvc, existingPvc, emptyDir, bucketClaim } = RegistryStorage;
const ODF = { storageClassName: 'ocs-storagecluster-ceph-rgw', endpointHost: 's3.example.com' };

type Make = (chart: RegistryChart) => RegistryStorage;

/** What is made, who owns it, on how many pods, and how they are replaced. */
const STORAGES: readonly [string, Make, string, number, string][] = [
  ['s3 of the Operator', (c) => s3(c, 's'), 'Managed', 2, 'RollingUpdate'],
  ['s3 with a bucket', (c) => s3(c, 's', { bucket: 'layers' }), 'Unmanaged', 2, 'RollingUpdate'],
  ['s3 with a region only', (c) => s3(c, 's', { region: 'eu-central-1' }), 'Managed', 2, 'RollingUpdate'],
  ['gcs of the Operator', (c) => gcs(c, 's'), 'Managed', 2, 'RollingUpdate'],
  ['gcs with a bucket', (c) => gcs(c, 's', { bucket: 'layers' }), 'Unmanaged', 2, 'RollingUpdate'],
  ['azureBlob of the Operator', (c) => azureBlob(c, 's'), 'Managed', 2, 'RollingUpdate'],
  ['azureBlob with an account', (c) => azureBlob(c, 's', { accountName: 'layers' }), 'Unmanaged', 2, 'RollingUpdate'],
  ['azureBlob with a container', (c) => azureBlob(c, 's', { container: 'images' }), 'Unmanaged', 2, 'RollingUpdate'],
  ['swift of the Operator', (c) => swift(c, 's'), 'Managed', 2, 'RollingUpdate'],
  ['swift with a container', (c) => swift(c, 's', { container: 'layers' }), 'Unmanaged', 2, 'RollingUpdate'],
  ['ibmCos of the Operator', (c) => ibmCos(c, 's'), 'Managed', 2, 'RollingUpdate'],
  ['ibmCos with a bucket', (c) => ibmCos(c, 's', { bucket: 'layers' }), 'Unmanaged', 2, 'RollingUpdate'],
  ['alibabaOss of the Operator', (c) => alibabaOss(c, 's'), 'Managed', 2, 'RollingUpdate'],
  ['alibabaOss with a bucket', (c) => alibabaOss(c, 's', { bucket: 'layers' }), 'Unmanaged', 2, 'RollingUpdate'],
  ['a new claim', (c) => pvc(c, 's'), 'Unmanaged', 2, 'RollingUpdate'],
  ['a new claim for one node', (c) => pvc(c, 's', { accessMode: READ_WRITE_ONCE }), 'Unmanaged', 1, 'Recreate'],
  [
    'a claim that exists',
    (c) => existingPvc(c, 's', { claimName: 'data', accessMode: READ_WRITE_MANY }),
    'Unmanaged',
    2,
    'RollingUpdate',
  ],
  [
    'a claim for one node that exists',
    (c) => existingPvc(c, 's', { claimName: 'data', accessMode: READ_WRITE_ONCE }),
    'Unmanaged',
    1,
    'Recreate',
  ],
  ['emptyDir', (c) => emptyDir(c, 's', { acknowledge: { IR502: 'a demo cluster' } }), 'Managed', 1, 'RollingUpdate'],
  ['a bucket claim', (c) => bucketClaim(c, 's', { bucketName: 'layers', ...ODF }), 'Unmanaged', 2, 'RollingUpdate'],
];

describe.each(STORAGES)('%s', (_name, make, state, replicas, rolloutStrategy) => {
  test.each(Object.values(ClusterTopology))(`is used in the same way on every platform that is %s`, (topology) => {
    for (const platform of [undefined, ...Object.values(Platform)]) {
      const chart = newChart({ platform, topology });
      const storage = make(chart);
      const spec = configOf(new ImageRegistry(chart, 'registry', { storage }));
      expect({ platform, ...spec, storage: spec.storage?.['managementState'] }).toEqual({
        platform,
        managementState: 'Managed',
        replicas: topology === ClusterTopology.SINGLE_REPLICA ? 1 : replicas,
        rolloutStrategy,
        storage: state,
      });
      expect(storage.managementState).toBe(state);
    }
  });
});

test('the factories above are all there are', () => {
  const names = new Set(STORAGES.map(([, make]) => /\b(\w+)\)?\(c, ?['"]s['"]/.exec(make.toString())?.[1]));
  const factories = Object.getOwnPropertyNames(RegistryStorage).filter(
    (name) => typeof RegistryStorage[name as keyof typeof RegistryStorage] === 'function' && !name.startsWith('_'),
  );
  expect([...names].sort()).toEqual(factories.sort());
});

describe('without a storage', () => {
  const BY_OPERATOR: Partial<Record<Platform, object>> = {
    [Platform.AWS]: { s3: {} },
    [Platform.AWS_GOV]: { s3: {} },
    [Platform.AWS_SECRET]: { s3: { virtualHostedStyle: true } },
    [Platform.GCP]: { gcs: {} },
    [Platform.AZURE]: { azure: {} },
    [Platform.AZURE_GOV]: { azure: {} },
    [Platform.AZURE_STACK_HUB]: { azure: {} },
    [Platform.IBM_CLOUD]: { ibmcos: {} },
    [Platform.POWER_VS]: { ibmcos: {} },
    [Platform.OPENSTACK_SWIFT]: { swift: {} },
    [Platform.OSD_AWS]: { s3: {} },
    [Platform.OSD_GCP]: { gcs: {} },
    [Platform.ROSA_CLASSIC]: { s3: {} },
    [Platform.ROSA_HCP]: { s3: {} },
    [Platform.HCP_AWS]: { s3: {} },
    [Platform.HCP_AZURE]: { azure: {} },
    [Platform.HCP_GCP]: { gcs: {} },
  };
  const BLOCK_VOLUME = [Platform.OPENSTACK_CINDER, Platform.OVIRT];
  const NOTHING = Object.values(Platform).filter(
    (platform) => BY_OPERATOR[platform] === undefined && ![...BLOCK_VOLUME, Platform.ARO].includes(platform),
  );

  test.each(Object.entries(BY_OPERATOR))('%s leaves it to the Operator, who owns it', (platform, storage) => {
    expect(defaultOn(platform as Platform)).toEqual({
      managementState: 'Managed',
      replicas: 2,
      rolloutStrategy: 'RollingUpdate',
      storage: { managementState: 'Managed', ...storage },
    });
    expect(defaultOn(platform as Platform, ClusterTopology.SINGLE_REPLICA).replicas).toBe(1);
  });

  test('ARO keeps what the service has made', () => {
    expect(defaultOn(Platform.ARO).storage).toEqual({ managementState: 'Unmanaged', azure: {} });
  });

  test.each(BLOCK_VOLUME)('%s gets a claim for one node', (platform) => {
    expect(defaultOn(platform)).toEqual({
      managementState: 'Managed',
      replicas: 1,
      rolloutStrategy: 'Recreate',
      storage: { managementState: 'Unmanaged', pvc: { claim: 'image-registry-storage' } },
    });
  });

  test('the claim is rendered with the storage class of the platform', () => {
    const chart = newChart({ platform: Platform.OPENSTACK_CINDER });
    const registry = new ImageRegistry(chart, 'registry');
    expect(ApiObject.of(registry.storage!).toJson()).toEqual({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'image-registry-storage', namespace: 'openshift-image-registry' },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '100Gi' } },
        storageClassName: 'standard-csi',
      },
    });
  });

  test.each(NOTHING)('%s asks for one, or for Removed', (platform) => {
    expect(() => defaultOn(platform)).toThrow(/^IR113 ImageRegistry test\/registry storage: found no storage on /);
    const removed = new ImageRegistry(newChart({ platform }), 'registry', { managementState: 'Removed' as never });
    expect(configOf(removed)).toEqual({ managementState: 'Removed', replicas: 1, rolloutStrategy: 'RollingUpdate' });
    expect(removed.storage).toBeUndefined();
  });

  test('what a platform offers depends on the release', () => {
    const on = (platform: Platform, release: Release) =>
      configOf(new ImageRegistry(newChart({ platform, release }), 'registry')).storage;
    expect(on(Platform.ALIBABA_CLOUD, Release.V4_16)).toEqual({ managementState: 'Managed', oss: {} });
    expect(() => on(Platform.ALIBABA_CLOUD, Release.V4_17)).toThrow('OpenShift 4.17 has no default storage');
    expect(() => on(Platform.POWER_VS, Release.V4_12)).toThrow('OpenShift 4.12 has no default storage');
  });

  function defaultOn(platform: Platform, topology?: ClusterTopology): Spec {
    return configOf(new ImageRegistry(newChart({ platform, topology }), 'registry'));
  }
});

interface Spec {
  readonly replicas: number;
  readonly storage?: Record<string, unknown>;
}

function configOf(registry: ImageRegistry): Spec {
  return (registry.resource.toJson() as { readonly spec: Spec }).spec;
}
