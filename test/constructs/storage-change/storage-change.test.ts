import { App, JsonPatch, type Chart } from 'cdk8s';
import {
  ClusterPlacement,
  Delivery,
  ImageRegistry,
  ManagementState,
  Platform,
  RegistryChart,
  RegistryReport,
  RegistryStorage,
  Release,
  StorageChange,
  StorageType,
  type RegistryChartProps,
  type StorageChangeProps,
} from '../../../src';
import { RELEASES } from '../../../src/core/release';
import { BACKENDS } from '../../../src/storage';
import { errorLinesOf, newChart, plainChart, textOf, written } from '../../app';

const COPIED = { IR516: 'all images are copied' };

type Fields = Readonly<Record<string, any>>;

const RIGHTS = ['ServiceAccount', 'ClusterRole', 'ClusterRoleBinding'];

describe('what is rendered', () => {
  test('may read and patch one Config, and nothing else', () => {
    const { ClusterRole, ClusterRoleBinding, ServiceAccount } = rendered();
    expect(ClusterRole!['rules']).toEqual([
      {
        apiGroups: ['imageregistry.operator.openshift.io'],
        resources: ['configs'],
        resourceNames: ['cluster'],
        verbs: ['get', 'patch'],
      },
    ]);
    const { name, namespace } = ServiceAccount!['metadata'];
    expect(ClusterRoleBinding).toMatchObject({
      roleRef: { kind: 'ClusterRole', name: ClusterRole!['metadata'].name },
      subjects: [{ kind: 'ServiceAccount', name, namespace }],
    });
    expect(podOf().serviceAccountName).toBe(name);
  });

  test('fits the security context constraint restricted-v2, and ends', () => {
    const { spec } = rendered()['Job']!;
    const [container] = spec.template.spec.containers;
    expect(spec).toMatchObject({ activeDeadlineSeconds: 600, backoffLimit: 6 });
    expect(spec.template.spec.securityContext).toEqual({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      readOnlyRootFilesystem: true,
    });
    expect(container.resources.requests).toEqual({ cpu: '10m', memory: '64Mi' });
  });

  test('stays when it is done, for a tool would make again what is gone', () => {
    expect(rendered()['Job']!['spec']).not.toHaveProperty('ttlSecondsAfterFinished');
  });

  test('puts in what the Config has, owner and declared leaves included', () => {
    const chart = newChart({ delivery: Delivery.argoCd() });
    const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'layers', region: 'eu-central-1' });
    new StorageChange(chart, 'change', {
      registry: new ImageRegistry(chart, 'registry', { storage }),
      previous: StorageType.PVC,
      acknowledge: COPIED,
    });
    const objects = objectsOf(chart);
    const patch = JSON.parse(objects['Job']!['spec'].template.spec.containers[0].command.at(-1)) as unknown;
    expect(patch).toEqual({ spec: { storage: { ...objects['Config']!['spec'].storage, pvc: null } } });
  });

  test('stands before the Config', () => {
    const kinds = written(changeIn(newChart())).map(({ kind }) => kind);
    expect(kinds.indexOf('Job')).toBeLessThan(kinds.indexOf('Config'));
    for (const kind of RIGHTS) expect(kinds.indexOf(kind)).toBeLessThan(kinds.indexOf('Job'));
  });

  test('has no finding against it', () => {
    const chart = newChart({ platform: Platform.LIBVIRT });
    changeIn(chart);
    const { findings, acknowledged } = RegistryReport.of(chart);
    expect(findings).toEqual(acknowledged);
    expect(acknowledged.map(({ id }) => id)).toEqual(['IR516']);
  });

  test('keeps a namespace of the chart from what has none', () => {
    const objects = rendered({}, { namespace: 'elsewhere' });
    expect(objects['ClusterRole']!['metadata']).not.toHaveProperty('namespace');
    expect(objects['Job']!['metadata'].namespace).toBe('openshift-config');
  });
});

describe('the name of the Job', () => {
  const nameOf = (props: Partial<StorageChangeProps> = {}) => changeIn(newChart(), props).jobName;

  test('is the same for the same change, and another for another image or another storage', () => {
    const names = [nameOf(), nameOf({ image: 'quay.example.com/cli:1' }), nameOf({ previous: StorageType.S3 })];
    expect(new Set(names).size).toBe(3);
    expect(nameOf()).toBe(names[0]);
  });

  test('is another once the Job is patched, since nobody can change the one that is there', () => {
    const change = changeIn(newChart());
    const unpatched = change.jobName;
    change.resource.addJsonPatch(JsonPatch.add('/spec/template/spec/priorityClassName', 'system-cluster-critical'));
    const patched = change.jobName;
    expect(patched).toMatch(/^image-registry-storage-from-emptydir-[0-9a-f]{10}$/);
    expect(patched).not.toBe(unpatched);
    expect(objectsOf(change)['Job']!['metadata'].name).toBe(patched);
    change.resource.addJsonPatch(JsonPatch.remove('/spec/template/spec/priorityClassName'));
    expect(change.jobName).toBe(unpatched);
  });

  test('is what waits for it too, where it is patched', () => {
    const delivery = Delivery.acm({ namespace: 'policies', placement: ClusterPlacement.select() });
    const chart = newChart({ delivery });
    const change = changeIn(chart);
    const before = change.jobName;
    change.resource.addJsonPatch(JsonPatch.replace('/spec/backoffLimit', 1));
    const text = JSON.stringify(chart.toJson());
    expect(text.split(change.jobName)).toHaveLength(3);
    expect(text).not.toContain(before);
  });

  test('is not touched by a label, and is that of a patch which gives it one', () => {
    const change = changeIn(newChart());
    const unpatched = change.jobName;
    change.resource.metadata.addLabel('team', 'storage');
    expect(change.jobName).toBe(unpatched);
    change.resource.addJsonPatch(JsonPatch.replace('/metadata/name', 'move'));
    expect(change.jobName).toBe('move');
  });

  test('is a name for a Pod too, whatever the type', () => {
    const types = Object.values(StorageType).filter((type) => type !== StorageType.PVC);
    for (const previous of types) expect(nameOf({ previous })).toMatch(/^[a-z0-9-]{1,63}$/);
  });
});

describe('the image', () => {
  const imageFor = (release: Release) => podOf({}, { release }).containers[0].image as string;

  test('is that of the release', () => {
    expect(imageFor(Release.V4_12)).toBe('registry.redhat.io/openshift4/ose-cli:v4.12');
    expect(imageFor(Release.V4_16)).toBe('registry.redhat.io/openshift4/ose-cli-rhel9:v4.16');
    expect(imageFor(Release.V4_20)).toBe('registry.redhat.io/openshift4/ose-cli-rhel9:v4.20');
  });

  test('is the newest that is published for the releases after it', () => {
    const late = RELEASES.slice(RELEASES.indexOf(Release.V4_22));
    expect(new Set(late.map(imageFor))).toEqual(new Set(['registry.redhat.io/openshift4/ose-cli-rhel9:v4.22']));
  });

  test('is another where one is named', () => {
    expect(podOf({ image: 'mirror.example.com/cli@sha256:' + 'a'.repeat(64) }).containers[0].image).toContain(
      'mirror.',
    );
  });

  test('follows the release of the registry, not that of the chart that the change stands in', () => {
    const app = new App();
    const registry = registryIn(new RegistryChart(app, 'registry', { release: Release.V4_18 }));
    const change = new StorageChange(new RegistryChart(app, 'change'), 'change', {
      registry,
      previous: StorageType.S3,
      acknowledge: COPIED,
    });
    expect(written(change).find(({ kind }) => kind === 'Job')).toMatchObject({
      spec: { template: { spec: { containers: [{ image: expect.stringMatching(/:v4\.18$/) as string }] } } },
    });
  });
});

describe('each tool', () => {
  test('Argo CD gets hooks before the sync, the Job after what it needs', () => {
    const objects = rendered({}, { delivery: Delivery.argoCd() });
    for (const kind of [...RIGHTS, 'Job']) {
      expect(objects[kind]!['metadata'].annotations).toEqual({
        ...(kind === 'Job' ? { 'acknowledge.cdk8s-openshift-image-registry/IR516': COPIED.IR516 } : {}),
        'argocd.argoproj.io/hook': 'PreSync',
        'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
        'argocd.argoproj.io/sync-wave': kind === 'Job' ? '0' : '-1',
      });
    }
    expect(objects['Config']!['metadata'].annotations).not.toHaveProperty('argocd.argoproj.io/hook');
  });

  test.each([Delivery.flux(), Delivery.kustomize()])('$title wants a chart of its own for it', (delivery) => {
    expect(errorLinesOf(() => textOf(changeIn(newChart({ delivery }))))).toEqual([
      expect.stringContaining('in the chart of the registry, which is applied as a whole'),
    ]);
    const app = new App();
    const registry = registryIn(new RegistryChart(app, 'registry', { delivery }));
    const change = new RegistryChart(app, 'change', { delivery });
    new StorageChange(change, 'change', { registry, previous: StorageType.EMPTY_DIR, acknowledge: COPIED });
    expect(() => textOf(change)).not.toThrow();
    expect(change.toJson()).toHaveLength(4);
  });
});

describe('the way of the Job is that of the Config', () => {
  const POLICY = Delivery.acm({ namespace: 'policies', placement: ClusterPlacement.select() });
  const WORK = Delivery.manifestWork({ cluster: 'berlin' });
  const changeIn = (chart: Chart, delivery: Delivery) => {
    const other = new RegistryChart(new App(), 'registry', { platform: Platform.AWS, delivery });
    const registry = new ImageRegistry(other, 'r', { storage: RegistryStorage.pvc(other, 's') });
    return () => new StorageChange(chart, 'change', { registry, previous: StorageType.S3, acknowledge: COPIED });
  };

  test.each([POLICY, WORK, Delivery.argoCd(), Delivery.kustomize()])(
    'beside what $title delivers it is refused, for it would move the registry of the hub, or come at another time',
    (delivery) => {
      expect(errorLinesOf(changeIn(plainChart(), delivery))).toEqual([
        `IR112 StorageChange test/change registry: found a registry that is delivered by ${delivery.title}, in a chart that is not, expected the same delivery for both; otherwise the Job runs at another time, or on another cluster, such as the hub.`,
      ]);
    },
  );

  test('a chart with another delivery is no better, and one with the same is right', () => {
    expect(errorLinesOf(changeIn(newChart({ delivery: Delivery.argoCd() }), WORK))[0]).toContain(
      'found a registry that is delivered by ManifestWork, in a chart that is delivered by Argo CD,',
    );
    expect(changeIn(newChart({ delivery: Delivery.argoCd() }), Delivery.argoCd())).not.toThrow();
  });

  test('to Flux it is an object like any other', () => {
    expect(changeIn(plainChart(), Delivery.flux())).not.toThrow();
  });
});

describe('what is refused', () => {
  const errorLines = (props: Fields) => errorLinesOf(() => changeIn(newChart(), props as Partial<StorageChangeProps>));

  test('the type that the registry is to have', () => {
    expect(errorLines({ previous: StorageType.PVC })).toEqual([
      'IR112 StorageChange test/change previous: found pvc, the new storage type of the registry, expected ' +
        'the type before the change; otherwise the Job would remove what the Config sets.',
    ]);
  });

  test('a type that is none', () => {
    expect(errorLines({ previous: 'emptydir' })).toEqual([
      'IR101 StorageChange test/change previous: found "emptydir", expected one of emptyDir, s3, gcs, azure, swift, ibmcos, oss, pvc.',
    ]);
    expect(errorLines({ previous: 3 })).toEqual([expect.stringMatching(/found a number, expected one of emptyDir/)]);
  });

  test('the namespace whose NetworkPolicy cuts Jobs off, and what is no namespace', () => {
    expect(errorLines({ namespace: 'openshift-image-registry' })).toEqual([
      expect.stringMatching(/^IR112 .* namespace: found openshift-image-registry, expected another namespace/),
    ]);
    expect(errorLines({ namespace: 'Jobs' })).toEqual([expect.stringMatching(/^IR101 .* namespace: found "Jobs"/)]);
  });

  test('an image that is none, or that the registry itself serves', () => {
    expect(errorLines({ image: 'oc image' })).toEqual([expect.stringMatching(/^IR101 .* image: found "oc image"/)]);
    for (const image of ['x"y', "x'y", 'x`id`', 'x:$(HOME)', 'x;y', 'x/Y', 'x@sha256:1', 'x\n', '-x']) {
      expect(errorLines({ image })).toEqual([expect.stringMatching(/^IR101 .* image: found .* expected registry\//)]);
    }
    expect(errorLines({ image: '' })).toEqual([expect.stringMatching(/^IR101 .* image: found an empty text/)]);
    expect(errorLines({ image: 'image-registry.openshift-image-registry.svc:5000/openshift/cli' })).toEqual([
      expect.stringMatching(/expected an image from another registry: this one/),
    ]);
  });

  test('a registry that is Removed', () => {
    const chart = newChart();
    const storage = RegistryStorage.pvc(chart, 'storage');
    const registry = new ImageRegistry(chart, 'registry', { storage, managementState: ManagementState.REMOVED });
    expect(
      errorLinesOf(
        () => new StorageChange(chart, 'change', { registry, previous: StorageType.S3, acknowledge: COPIED }),
      ),
    ).toEqual([expect.stringMatching(/^IR112 .* registry: found a registry that is Removed/)]);
  });

  test('a registry whose storage is patched afterwards, which the patch would not know of', () => {
    const chart = newChart();
    const registry = registryIn(chart);
    registry.resource.addJsonPatch(JsonPatch.replace('/spec/storage/pvc/claim', 'before'));
    const change = new StorageChange(chart, 'change', { registry, previous: StorageType.S3, acknowledge: COPIED });
    expect(textOf(change)).toContain('"pvc":{"claim":"before"}');
    registry.resource.addJsonPatch(JsonPatch.replace('/spec/storage/pvc/claim', 'after'));
    expect(errorLinesOf(() => textOf(change))).toEqual([
      expect.stringMatching(
        /IR112 StorageChange test\/change registry: found a registry whose spec.storage was patched/,
      ),
    ]);
  });

  test('a change without a registry or a type', () => {
    expect(errorLinesOf(() => new StorageChange(plainChart(), 'change', {} as any))).toEqual([
      expect.stringMatching(/^IR113 .* registry: found nothing/),
      expect.stringMatching(/^IR113 .* previous: found nothing/),
    ]);
  });

  test('props that have not the shape of their types', () => {
    expect(errorLinesOf(() => new StorageChange(plainChart(), 'change', { to: 'pvc' } as any))).toEqual([
      expect.stringMatching(/^IR101 .* to: found the unknown prop "to"/),
    ]);
    expect(errorLinesOf(() => new StorageChange(plainChart(), 'change', { from: 's3' } as any))).toEqual([
      expect.stringMatching(/^IR101 .* from: found the unknown prop "from", expected previous/),
    ]);
    const registry: any = RegistryStorage.pvc(newChart(), 'storage');
    expect(errorLines({ registry })).toEqual([
      expect.stringMatching(/^IR101 .* registry: .* expected an ImageRegistry/),
    ]);
  });
});

test('images that were not copied are out of reach, and the reason stands on the Job', () => {
  const left = changeIn(newChart(), { acknowledge: {} });
  expect(errorLinesOf(() => textOf(left))).toEqual([
    expect.stringMatching(
      /^\[test\] IR516 Job\/.* found a change of storage that deletes the images in emptyDir, expected/,
    ),
  ]);
  const copied = rendered({ acknowledge: COPIED })['Job']!;
  expect(copied['metadata'].annotations).toEqual({ 'acknowledge.cdk8s-openshift-image-registry/IR516': COPIED.IR516 });
});

test('every backend is a previous type', () => {
  expect(Object.values(StorageType).sort()).toEqual(BACKENDS.map(({ field }) => field).sort());
});

function registryIn(chart: RegistryChart): ImageRegistry {
  return new ImageRegistry(chart, 'registry', { storage: RegistryStorage.pvc(chart, 'storage') });
}

function changeIn(chart: RegistryChart, props: Partial<StorageChangeProps> = {}): StorageChange {
  return new StorageChange(chart, 'change', {
    registry: registryIn(chart),
    previous: StorageType.EMPTY_DIR,
    acknowledge: COPIED,
    ...props,
  });
}

/** The objects of a change by kind. */
function rendered(props: Partial<StorageChangeProps> = {}, chart: RegistryChartProps = {}): Record<string, Fields> {
  return objectsOf(changeIn(newChart(chart), props));
}

function objectsOf(construct: Parameters<typeof written>[0]): Record<string, Fields> {
  return Object.fromEntries(written(construct).map((object) => [object.kind, object]));
}

function podOf(props: Partial<StorageChangeProps> = {}, chart: RegistryChartProps = {}): Fields {
  return rendered(props, chart)['Job']!['spec'].template.spec as Fields;
}
