import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, Include, JsonPatch, Size, Testing } from 'cdk8s';
import { parse as parseYaml } from 'yaml';
import { ConfigMap, PersistentVolumeAccessMode, PersistentVolumeClaim, Secret } from 'cdk8s-plus-28';
import {
  BackendCredentials,
  ImageRegistry,
  ManagementState,
  Pem,
  Platform,
  RegistryChart,
  RegistryPruner,
  RegistryStorage,
  StorageCredentials,
  TrustedCABundle,
} from '../../src';
import { EXAMPLE_CA } from '../../src/rules/examples/example-certificates';
import { claimYaml, configYaml, prunerYaml } from '../../src/rules/examples/example-yaml';
import { errorLinesOf, errorOf, newChart, plainChart, specOf, written } from '../app';

const CA = Pem.text(EXAMPLE_CA);
const REASON = { IR504: 'a test cluster without a store' };
const S3_VALUES = BackendCredentials.s3({ accessKey: 'a', secretKey: 'b' });

/** All five, with everything that they can bring along. */
function everythingIn(chart: Chart): void {
  new TrustedCABundle(chart, 'trust', { certificates: { 'a.example.com': CA } });
  const storage = RegistryStorage.s3(chart, 'storage', {
    bucket: 'layers',
    endpoint: 'https://s3.example.com',
    trustedCa: CA,
  });
  new ImageRegistry(chart, 'registry', { storage });
  StorageCredentials.literal(chart, 'credentials', { storage, values: S3_VALUES, acknowledge: REASON });
  new RegistryPruner(chart, 'pruner');
}

describe('a chart with a namespace and labels', () => {
  const chart = newChart({ namespace: 'gitops', labels: { team: 'platform' } });
  everythingIn(chart);
  const objects = written(chart);

  test('leaves cluster-scoped objects without a namespace, and the others where they belong', () => {
    expect(
      Object.fromEntries(objects.map(({ kind, metadata }) => [`${kind}/${metadata.name}`, metadata.namespace])),
    ).toEqual({
      'ConfigMap/image-registry-trusted-ca': 'openshift-config',
      'Image/cluster': undefined,
      'ConfigMap/image-registry-s3-ca': 'openshift-config',
      'Secret/image-registry-private-configuration-user': 'openshift-image-registry',
      'Config/cluster': undefined,
      'ImagePruner/cluster': undefined,
    });
    for (const { metadata } of objects) expect('namespace' in metadata).toBe(metadata.namespace !== undefined);
  });

  test('gives its labels to every object', () => {
    expect(objects.map(({ metadata }) => metadata.labels)).toEqual(objects.map(() => ({ team: 'platform' })));
  });
});

describe('in the file', () => {
  const orderOf = (make: (chart: RegistryChart) => void) => {
    const chart = newChart({ platform: Platform.AWS });
    make(chart);
    return written(chart).map(({ kind, metadata }) => `${kind}/${metadata.name}`);
  };
  const literal = (chart: Chart, storage: RegistryStorage) =>
    StorageCredentials.literal(chart, 'credentials', { storage, values: S3_VALUES, acknowledge: REASON });
  const SECRET = 'Secret/image-registry-private-configuration-user';

  test('the ConfigMap of the CAs stands before the Image', () => {
    expect(orderOf((chart) => new TrustedCABundle(chart, 't', { certificates: { 'a.example.com': CA } }))).toEqual([
      'ConfigMap/image-registry-trusted-ca',
      'Image/cluster',
    ]);
  });

  test('credentials stand before the Config, whichever is made first', () => {
    for (const credentialsFirst of [true, false]) {
      const order = orderOf((chart) => {
        const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'layers' });
        if (credentialsFirst) literal(chart, storage);
        new ImageRegistry(chart, 'a-registry', { storage });
        if (!credentialsFirst) literal(chart, storage);
      });
      expect(order).toEqual([SECRET, 'Config/cluster']);
    }
  });

  test('a claim, a bucket claim and the CA of an endpoint stand before the Config', () => {
    const bucket = { bucketName: 'layers', storageClassName: 'c', endpointHost: 's3.example.com', trustedCa: CA };
    const registry = (chart: Chart, storage: RegistryStorage) => new ImageRegistry(chart, 'a-registry', { storage });
    expect(orderOf((c) => registry(c, RegistryStorage.pvc(c, 'z')))).toEqual([
      'PersistentVolumeClaim/image-registry-storage',
      'Config/cluster',
    ]);
    expect(orderOf((c) => registry(c, RegistryStorage.bucketClaim(c, 'z', bucket)))).toEqual([
      'ObjectBucketClaim/layers',
      'ConfigMap/image-registry-s3-ca',
      'Config/cluster',
    ]);
  });

  test('so do objects of cdk8s-plus that are made in the chart, also after the storage that names them is known', () => {
    const order = orderOf((chart) => {
      const claim = new PersistentVolumeClaim(chart, 'z-claim', {
        metadata: { name: 'data', namespace: 'openshift-image-registry' },
        accessModes: [PersistentVolumeAccessMode.READ_WRITE_MANY],
        storage: Size.gibibytes(1),
      });
      const tls = new Secret(chart, 'z-tls', {
        metadata: { name: 'tls', namespace: 'openshift-image-registry' },
        stringData: { 'tls.crt': '', 'tls.key': '' },
      });
      const storage = RegistryStorage.existingPvc(chart, 'storage', {
        claim,
        accessMode: PersistentVolumeAccessMode.READ_WRITE_MANY,
      });
      new ImageRegistry(chart, 'a-registry', { storage, routes: [{ name: 'a', secret: tls }] });
    });
    expect(order.at(-1)).toBe('Config/cluster');
    expect(order.slice(0, -1).sort()).toEqual(['PersistentVolumeClaim/data', 'Secret/tls']);
  });

  test('the CA that a ConfigMap of the chart holds stands before the Config', () => {
    const order = orderOf((chart) => {
      const map = new ConfigMap(chart, 'z-ca', {
        metadata: { name: 's3-ca', namespace: 'openshift-config' },
        data: { 'ca-bundle.crt': `${EXAMPLE_CA}\n` },
      });
      const options = { endpoint: 'https://s3.example.com', trustedCaConfigMap: map };
      const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'layers', ...options });
      new ImageRegistry(chart, 'a-registry', { storage });
    });
    expect(order).toEqual(['ConfigMap/s3-ca', 'Config/cluster']);
  });

  test('an object of another chart makes no dependency between the charts', () => {
    const app = new App();
    const other = new Chart(app, 'other');
    const secret = new Secret(other, 'tls', { metadata: { name: 'tls', namespace: 'openshift-image-registry' } });
    const chart = new RegistryChart(app, 'test', { platform: Platform.AWS });
    new ImageRegistry(chart, 'registry', { routes: [{ name: 'a', secret }] });
    app.synthYaml();
    expect(chart.node.dependencies).toEqual([]);
  });
});

describe('JSON patches', () => {
  test('use the names on the wire, and survive', () => {
    const chart = newChart({ platform: Platform.AWS });
    const registry = new ImageRegistry(chart, 'registry');
    registry.resource.addJsonPatch(
      JsonPatch.add('/spec/storage/s3/chunkSizeMiB', 64),
      JsonPatch.add('/spec/storage/s3/trustedCA', { name: 'ca' }),
      JsonPatch.add('/spec/readOnly', true),
      JsonPatch.remove('/spec/rolloutStrategy'),
    );
    expect(specOf(chart, 'Config')).toEqual({
      managementState: 'Managed',
      readOnly: true,
      replicas: 2,
      storage: { managementState: 'Managed', s3: { chunkSizeMiB: 64, trustedCA: { name: 'ca' } } },
    });
  });

  test('are judged', () => {
    const chart = newChart({ platform: Platform.AWS });
    const registry = new ImageRegistry(chart, 'registry');
    registry.resource.addJsonPatch(
      JsonPatch.replace('/spec/replicas', -1),
      JsonPatch.add('/spec/storage/pvc', { claim: 'data' }),
      JsonPatch.add('/spec/pvc', {}),
    );
    expect(errorLinesOf(() => written(chart))).toEqual([
      expect.stringContaining('IR101 Config/cluster (test/registry) spec.pvc: found the unknown field "pvc"') as string,
      expect.stringContaining('IR104 Config/cluster (test/registry) spec.replicas: found -1') as string,
      expect.stringContaining('IR201 Config/cluster (test/registry) spec.storage: found s3 and pvc') as string,
    ]);
  });

  test('may acknowledge what they do', () => {
    const chart = newChart({ platform: Platform.AWS });
    const registry = new ImageRegistry(chart, 'registry', { acknowledge: { IR501: 'moved to another registry' } });
    registry.resource.addJsonPatch(JsonPatch.replace('/spec/managementState', 'Removed'));
    expect(() => written(chart)).not.toThrow();
  });
});

describe('objects that come from elsewhere are judged with ours:', () => {
  test('a file that is included', () => {
    const folder = mkdtempSync(join(tmpdir(), 'included-'));
    try {
      const url = join(folder, 'pruner.yaml');
      writeFileSync(url, prunerYaml('keepYoungerThanDuration: 1d'));
      const chart = newChart({ platform: Platform.AWS });
      new ImageRegistry(chart, 'registry');
      new Include(chart, 'included', { url });
      expect(errorLinesOf(() => written(chart))).toEqual([
        expect.stringContaining(
          'IR102 ImagePruner/cluster (test/included/cluster-imagepruner) spec.keepYoungerThanDuration: found "1d"',
        ) as string,
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('a raw object, a construct of cdk8s-plus', () => {
    const chart = newChart();
    const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'layers' });
    new ImageRegistry(chart, 'registry', { storage });
    new ApiObject(chart, 'second', {
      apiVersion: 'imageregistry.operator.openshift.io/v1',
      kind: 'Config',
      metadata: { name: 'cluster' },
      spec: { replicas: 1 },
    });
    new Secret(chart, 'user', {
      metadata: { name: 'image-registry-private-configuration-user', namespace: 'openshift-image-registry' },
      stringData: { REGISTRY_STORAGE_S3_ACCESS_KEY: '' },
    });
    expect(errorLinesOf(() => written(chart)).map((line) => line.replace(/:.*/, ''))).toEqual([
      '[test] IR207 Config/cluster (test/second)',
      '[test] IR208 Secret/openshift-image-registry/image-registry-private-configuration-user (test/user) stringData.REGISTRY_STORAGE_S3_ACCESS_KEY',
    ]);
  });
});

describe('what takes two objects fails synth, naming the construct:', () => {
  const { READ_WRITE_ONCE } = PersistentVolumeAccessMode;

  test('a claim for one node with two replicas and a rolling update', () => {
    const chart = newChart();
    const storage = RegistryStorage.pvc(chart, 'storage', { accessMode: READ_WRITE_ONCE });
    new ImageRegistry(chart, 'registry', { storage, replicas: 2, rolloutStrategy: 'RollingUpdate' as never });
    expect(errorLinesOf(() => written(chart))).toEqual([
      '[test] IR203 Config/cluster (test/registry) spec.replicas: found 2 with a ReadWriteOnce claim, expected at most 1, because only one node at a time can mount the volume.',
      '[test] IR204 Config/cluster (test/registry) spec.rolloutStrategy: found RollingUpdate with a ReadWriteOnce claim, expected Recreate, because only one node at a time can mount the volume.',
    ]);
  });

  test('the same with a claim that exists', () => {
    const chart = newChart();
    const options = { claimName: 'data', accessMode: READ_WRITE_ONCE };
    const storage = RegistryStorage.existingPvc(chart, 'storage', options);
    new ImageRegistry(chart, 'registry', { storage, replicas: 2 });
    expect(errorLinesOf(() => written(chart))).toEqual([
      '[test] IR203 Config/cluster (test/registry) spec.replicas: found 2 with a ReadWriteOnce claim, expected at most 1, because only one node at a time can mount the volume.',
    ]);
  });

  test('Removed with storage that goes with it, unless that is wanted', () => {
    const chartWith = (acknowledge?: Record<string, string>) => {
      const chart = newChart();
      const storage = RegistryStorage.s3(chart, 'storage');
      const managementState = ManagementState.REMOVED;
      new ImageRegistry(chart, 'registry', { storage, managementState, ...(acknowledge && { acknowledge }) });
      return chart;
    };
    expect(errorLinesOf(() => written(chartWith()))).toEqual([
      '[test] IR501 Config/cluster (test/registry) spec.managementState: found Removed with storage.managementState Managed: the Operator deletes the storage with all images, expected spec.storage.managementState Unmanaged.',
    ]);
    expect(() => written(chartWith({ IR501: 'the images are copied elsewhere' }))).not.toThrow();
  });

  test('emptyDir, unless that is wanted', () => {
    const chart = newChart();
    new ImageRegistry(chart, 'registry', { storage: RegistryStorage.emptyDir(chart, 'storage') });
    expect(errorLinesOf(() => written(chart))).toEqual([
      '[test] IR502 Config/cluster (test/registry) spec.storage.emptyDir: found emptyDir, which loses all images when the pod ends, expected storage that keeps them.',
    ]);
  });

  test('two registries, two pruners, two bundles', () => {
    const chart = newChart({ platform: Platform.AWS });
    for (const id of ['a', 'b']) {
      new ImageRegistry(chart, `registry-${id}`);
      new RegistryPruner(chart, `pruner-${id}`);
      new TrustedCABundle(chart, `trust-${id}`, { certificates: { 'a.example.com': CA } });
    }
    const paths = errorLinesOf(() => written(chart)).map((line) => /\(([^)]*)\)/.exec(line)?.[1]);
    expect(paths.sort()).toEqual(['test/pruner-b', 'test/registry-b', 'test/trust-b', 'test/trust-b/Image']);
  });

  test('an Image on a platform where it is not the user’s', () => {
    const chart = newChart({ platform: Platform.ROSA_HCP });
    new TrustedCABundle(chart, 'trust', { externalRegistryHostnames: ['a.example.com'] });
    expect(errorLinesOf(() => written(chart))[0]).toContain('IR403 Image/cluster (test/trust/Image): found Image on');
  });

  test('an account in another cloud than the cluster', () => {
    const chart = newChart({ platform: Platform.AZURE_GOV });
    const account = { accountName: 'layers', container: 'images' };
    new ImageRegistry(chart, 'registry', { storage: RegistryStorage.azureBlob(chart, 'storage', account) });
    expect(errorLinesOf(() => written(chart))[0]).toContain('IR404 Config/cluster (test/registry)');
  });

  test('all of it in one go, each with what to do and who says so', () => {
    const chart = newChart();
    const storage = RegistryStorage.pvc(chart, 'storage', { accessMode: READ_WRITE_ONCE });
    new ImageRegistry(chart, 'registry', { storage, replicas: 2, rolloutStrategy: 'RollingUpdate' as never });
    const message = errorOf(() => written(chart));
    expect(message).toMatch(/^Validation failed with the following errors:\n/);
    expect(message.match(/^ {4}(fix|source): /gm)).toHaveLength(4);
  });
});

describe('outside of a RegistryChart', () => {
  test('the constructs work in any chart', () => {
    const chart = plainChart();
    new ImageRegistry(chart, 'registry', { platform: Platform.AWS });
    expect(written(chart).map(({ kind }) => kind)).toEqual(['Config']);
  });

  test('one construct is enough for the chart to be judged', () => {
    const chart = plainChart();
    new RegistryPruner(chart, 'pruner');
    new ApiObject(chart, 'config', parse(configYaml('replicas: -1')));
    expect(errorLinesOf(() => written(chart))).toHaveLength(1);
  });

  test('a chart without any is left alone', () => {
    const chart = plainChart();
    new ApiObject(chart, 'config', parse(configYaml('replicas: -1')));
    expect(() => written(chart)).not.toThrow();
  });

  test('Testing.synth judges too', () => {
    const chart = newChart();
    new ApiObject(chart, 'claim', parse(claimYaml('ReadWriteOnce')));
    new ApiObject(
      chart,
      'config',
      parse(configYaml('replicas: 2\nstorage: {managementState: Unmanaged, pvc: {claim: registry-data}}')),
    );
    expect(errorLinesOf(() => Testing.synth(chart)).map((line) => line.slice(0, 12))).toEqual([
      '[test] IR203',
      '[test] IR204',
    ]);
  });
});

function parse(yaml: string): { apiVersion: string; kind: string } {
  return parseYaml(yaml) as { apiVersion: string; kind: string };
}
