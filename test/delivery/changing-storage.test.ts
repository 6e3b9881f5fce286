import { Testing } from 'cdk8s';
import {
  Delivery,
  ImageRegistry,
  RegistryChart,
  type RegistryChartProps,
  RegistryStorage,
  StorageChange,
  StorageType,
} from '../../src';
import type { Manifest } from '../../src/core/manifest';
import { leavesOf, ManagedObject } from './managed-fields';
import { config, errorOf, facts, predict } from '../operator/clusters';

type Fields = Readonly<Record<string, any>>;

/** As whom the tools and the Job write. The Operator itself writes the whole object each time. */
const [TOOL, OPERATOR, JOB] = ['argocd-controller', 'Operator', 'oc'];
const ITS_OWN = {
  httpSecret: '0123',
  observedConfig: { servingInfo: { minTLSVersion: 'VersionTLS12' } },
  proxy: {},
  requests: { read: { maxWaitInQueue: '0s' }, write: { maxWaitInQueue: '0s' } },
};
const PVC = { managementState: 'Unmanaged', pvc: { claim: 'image-registry-storage' } };

describe('server-side apply, where Git had the storage from the beginning', () => {
  test('takes S3 away whole, since every leaf of it was declared', () => {
    const registry = live({ managementState: 'Removed', replicas: 1, storage: {} });
    registry.apply(TOOL, git(s3));
    operatorWritesBack(registry);
    registry.apply(TOOL, git(pvc));
    expect(storageOf(registry)).toEqual(PVC);
    expect(registry.fields['spec']).toMatchObject(ITS_OWN);
  });

  test('leaves a remnant of S3 where Git declared no more than was asked, and the Operator finds two types', () => {
    const registry = live({ managementState: 'Removed', replicas: 1, storage: {} });
    registry.apply(TOOL, git(s3, {}));
    operatorWritesBack(registry);
    registry.apply(TOOL, git(pvc, {}));
    expect(storageOf(registry)).toEqual({ ...PVC, s3: { trustedCA: { name: '' }, virtualHostedStyle: false } });
    expect(storageError(registry)).toBe(
      'exactly one storage type should be configured at the same time, got 2: [S3 PVC]',
    );
  });
});

describe.each([
  ['emptyDir, as the Operator starts on Libvirt', StorageType.EMPTY_DIR, { managementState: 'Managed', emptyDir: {} }],
  [
    'S3, as the Operator starts on AWS',
    StorageType.S3,
    {
      managementState: 'Managed',
      s3: {
        bucket: 'blue-4kx9z-image-registry-eu-central-1',
        encrypt: true,
        region: 'eu-central-1',
        trustedCA: { name: '' },
        virtualHostedStyle: false,
      },
    },
  ],
])('the switch from %s', (_title, from, storage) => {
  const spec = { managementState: 'Managed', replicas: 1, rolloutStrategy: 'RollingUpdate', storage };

  test('is not made by server-side apply alone', () => {
    const registry = live(spec);
    registry.apply(TOOL, git(pvc));
    expect(storageOf(registry)).toEqual({ ...storage, ...PVC });
    expect(storageError(registry)).toMatch(/^exactly one storage type should be configured/);
  });

  test('is made by the Job and the apply after it, and what is the Operator’s own stays', () => {
    const registry = live(spec);
    registry.mergePatch(JOB, patchOf(from));
    expect(storageOf(registry)).toEqual(PVC);
    registry.apply(TOOL, git(pvc));
    expect(storageOf(registry)).toEqual(PVC);
    expect(registry.fields['spec']).toMatchObject(ITS_OWN);
  });

  test('never leaves the Config without storage: there is one patch, and it names both types', () => {
    expect(patchOf(from)).toEqual({ spec: { storage: { [from]: null, ...PVC } } });
  });

  test('is made too where nothing waits, and the apply comes first', () => {
    const registry = live(spec);
    registry.apply(TOOL, git(pvc));
    registry.mergePatch(JOB, patchOf(from));
    expect(storageOf(registry)).toEqual(PVC);
    expect(registry.fields['spec']).toMatchObject(ITS_OWN);
  });

  test('changes nothing the second time', () => {
    const registry = live(spec);
    registry.mergePatch(JOB, patchOf(from));
    const once = registry.fields;
    registry.mergePatch(JOB, patchOf(from));
    expect(registry.fields).toEqual(once);
  });
});

test('after a Job the next switch takes a Job too, for what it wrote is its own as well as Git’s', () => {
  const [without, withJob] = [0, 1].map(() => {
    const registry = live({ managementState: 'Managed', replicas: 1, storage: { emptyDir: {} } });
    registry.mergePatch(JOB, patchOf(StorageType.EMPTY_DIR));
    registry.apply(TOOL, git(pvc));
    return registry;
  });
  without!.apply(TOOL, git(s3));
  expect(Object.keys(storageOf(without!)).sort()).toEqual(['managementState', 'pvc', 's3']);
  withJob!.mergePatch(JOB, patchOf(StorageType.PVC, s3));
  withJob!.apply(TOOL, git(s3));
  expect(Object.keys(storageOf(withJob!)).sort()).toEqual(['managementState', 's3']);
});

type MakeStorage = (chart: RegistryChart) => RegistryStorage;

function s3(chart: RegistryChart): RegistryStorage {
  return RegistryStorage.s3(chart, 'storage', { bucket: 'layers', endpoint: 'https://s3.example.com' });
}

function pvc(chart: RegistryChart): RegistryStorage {
  return RegistryStorage.pvc(chart, 'storage');
}

/** What Git holds of the Config. */
function git(storage: MakeStorage, props: RegistryChartProps = { delivery: Delivery.argoCd() }): Manifest {
  const chart = new RegistryChart(Testing.app(), 'git', props);
  new ImageRegistry(chart, 'registry', { storage: storage(chart) });
  return objectIn(chart, 'Config');
}

/** The patch, as the Job hands it to oc. */
function patchOf(from: StorageType, storage: MakeStorage = pvc): Fields {
  const chart = new RegistryChart(Testing.app(), 'git', { delivery: Delivery.argoCd() });
  const registry = new ImageRegistry(chart, 'registry', { storage: storage(chart) });
  new StorageChange(chart, 'change', { registry, previous: from, acknowledge: { IR516: 'all images are copied' } });
  const job: Fields = objectIn(chart, 'Job');
  return JSON.parse(job['spec'].template.spec.containers[0].command.at(-1)) as Fields;
}

function objectIn(chart: RegistryChart, kind: string): Manifest {
  return (chart.toJson() as Manifest[]).find((object) => object.kind === kind)!;
}

/** A Config that the Operator has made and written to. */
function live(spec: Fields): ManagedObject {
  return new ManagedObject(OPERATOR, config({ ...ITS_OWN, ...spec }));
}

/** Go leaves out nothing of the S3 block that has no omitempty: openshift/api imageregistry/v1 types.go. */
function operatorWritesBack(registry: ManagedObject): void {
  const spec = registry.fields['spec'] as Fields;
  const block = { virtualHostedStyle: false, trustedCA: { name: '' }, ...spec['storage'].s3 };
  registry.update(OPERATOR, { ...registry.fields, spec: { ...spec, storage: { ...spec['storage'], s3: block } } });
}

function storageOf(registry: ManagedObject): Fields {
  return (registry.fields['spec'] as Fields)['storage'] as Fields;
}

/** What the Operator says to the Config as it is now. */
function storageError(registry: ManagedObject): string | undefined {
  return errorOf(predict([...facts('None'), registry.fields as unknown as Manifest]), 'storage');
}

test('the simulated API server drops a leaf with its last owner, and no sooner', () => {
  const object = new ManagedObject('a', { x: { y: 1 }, z: {} });
  object.apply('b', { x: { y: 1, w: 2 } });
  object.apply('b', {});
  expect(object.fields).toEqual({ x: { y: 1 }, z: {} });
  object.apply('b', { x: { y: 3 } });
  object.apply('b', {});
  expect([...leavesOf(object.fields).keys()]).toEqual(['["z"]']);
});
