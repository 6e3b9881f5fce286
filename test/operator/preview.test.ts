import { describeSubject, holdsImages, isSameSubject, type Subject } from '../../src/operator/effects/subject';
import { isPredictable } from '../../src/operator/preview';
import { Platform } from '../../src/platforms/platform';
import { config, facts, NS, object, predict, pruner } from './clusters';

test.each([
  [[config({})], true],
  [[pruner({})], true],
  [[facts('AWS')[0]!], true],
  [[object('v1', 'Pod', 'x'), pruner({})], true],
  [[object('v1', 'Pod', 'x')], false],
  [[object('v1', 'Infrastructure', 'cluster')], false],
  [[object('config.openshift.io/v1', 'Proxy', 'cluster')], false],
  [[], false],
])('of %j something can be told: %s', (manifests, expected) => {
  expect(isPredictable(manifests)).toBe(expected);
});

test('a preview names release and platform, and tells the effects of all controllers', () => {
  const { release, platform, effects } = predict([...facts('GCP'), config({ storage: { gcs: {} } })]);
  expect({ release, platform }).toEqual({ release: '5.1', platform: 'gcp' });
  expect(effects[0]?.object).toBe('Config/cluster');
  expect(effects.at(-1)?.object).toBe('CronJob/openshift-image-registry/image-pruner');
});

const SUBJECTS: readonly (readonly [Subject, string, boolean])[] = [
  [{ kind: 'Config', name: 'cluster' }, 'Config/cluster', false],
  [{ kind: 'PersistentVolumeClaim', namespace: 'ns', name: 'c' }, 'PersistentVolumeClaim/ns/c', true],
  [{ kind: 'Secret', namespace: 'ns', name: 'u:p@host' }, 'Secret/ns/<hidden>@host', false],
  [{ backend: 'S3', name: 'b' }, 'Storage/S3/b', true],
  [{ backend: 'S3' }, 'Storage/S3', true],
];

test.each(SUBJECTS)('%j is called %s, and holds images: %s', (subject, described, images) => {
  expect(describeSubject(subject)).toBe(described);
  expect(holdsImages(subject)).toBe(images);
});

test.each([
  [{ kind: 'Config', name: 'a' }, { kind: 'Config', name: 'a' }, true],
  [{ kind: 'Config', name: 'a' }, { kind: 'Config', name: 'b' }, false],
  [{ kind: 'Secret', namespace: 'n', name: 'a' }, { kind: 'Secret', name: 'a' }, false],
  [{ backend: 'S3', name: 'a' }, { backend: 'S3', name: 'a' }, true],
  [{ backend: 'S3', name: 'a' }, { backend: 'GCS', name: 'a' }, false],
  [{ backend: 'S3', name: 'a' }, { kind: 'Storage', namespace: 'S3', name: 'a' }, false],
] as const)('%j and %j are the same: %s', (a, b, expected) => {
  expect(isSameSubject(a, b)).toBe(expected);
  expect(isSameSubject(b, a)).toBe(expected);
});

describe('a spread over zones whose nodes are not in the input', () => {
  const zones = (rest: Readonly<Record<string, unknown>> = {}, whenUnsatisfiable = 'DoNotSchedule') => [
    config(
      {
        storage: { emptyDir: {} },
        topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable }],
      },
      rest,
    ),
  ];
  const acknowledged = (reason: string) => ({
    metadata: { name: 'cluster', annotations: { 'acknowledge.cdk8s-openshift-image-registry/IR347': reason } },
  });

  test.each([
    ['a platform without zones', zones(), Platform.VSPHERE, 'absent', true],
    ['with a reason that says nothing', zones(acknowledged('yes')), Platform.VSPHERE, 'absent', true],
    ['acknowledged', zones(acknowledged('three failure domains')), Platform.VSPHERE, 'absent', false],
    ['a platform with zones', zones(), Platform.AWS, 'present', false],
    ['where possible', zones({}, 'ScheduleAnyway'), Platform.VSPHERE, undefined, false],
  ])('%s', (_, manifests, platform, assumed, isUnknown) => {
    const { unknown, assumptions } = predict(manifests, undefined, platform);
    const label = assumptions.find(({ fact }) => fact === 'Node label topology.kubernetes.io/zone');
    expect(label?.value).toBe(assumed);
    const fields = unknown.map(({ field }) => field);
    expect(fields.includes('spec.topologySpreadConstraints')).toBe(isUnknown);
  });
});

describe('a claim that is Pending', () => {
  const SPEC = { replicas: 1, rolloutStrategy: 'Recreate', storage: { pvc: { claim: 'data' } } };
  const onClaim = config(SPEC);
  const claim = (
    phase: string,
    annotations: Readonly<Record<string, string>> = {},
    ofClass: object = { storageClassName: 'thin' },
  ) =>
    object('v1', 'PersistentVolumeClaim', 'data', {
      metadata: { name: 'data', namespace: NS, annotations },
      spec: { accessModes: ['ReadWriteOnce'], ...ofClass },
      status: { phase },
    });
  const storageClass = (volumeBindingMode: string) =>
    object('storage.k8s.io/v1', 'StorageClass', 'thin', { volumeBindingMode });
  const byDefault = {
    ...storageClass('WaitForFirstConsumer'),
    metadata: { name: 'thin', annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
  };
  const ACKNOWLEDGED = { 'acknowledge.cdk8s-openshift-image-registry/IR337': 'the first pod binds it' };

  test.each([
    ['without its class', [onClaim, claim('Pending')], true],
    ['of a class that binds at once', [onClaim, claim('Pending'), storageClass('Immediate')], true],
    ['of a class that waits for a pod', [onClaim, claim('Pending'), storageClass('WaitForFirstConsumer')], false],
    ['of the default class, which waits for a pod', [onClaim, claim('Pending', {}, {}), byDefault], false],
    [
      'without a class, where none is the default',
      [onClaim, claim('Pending', {}, {}), storageClass('WaitForFirstConsumer')],
      true,
    ],
    ['acknowledged', [onClaim, claim('Pending', ACKNOWLEDGED)], false],
    ['no more', [onClaim, claim('Bound')], false],
    ['that nothing mounts', [config({ storage: { emptyDir: {} } }), claim('Pending')], false],
    ['of a registry that is Removed', [config({ ...SPEC, managementState: 'Removed' }), claim('Pending')], false],
  ])('%s is unknown in some cases', (_, manifests, isUnknown) => {
    const found = predict(manifests, undefined, Platform.VSPHERE).unknown.filter(
      ({ object: on, field }) => on === `PersistentVolumeClaim/${NS}/data` && field === 'status.phase',
    );
    expect(found).toHaveLength(isUnknown ? 1 : 0);
  });

  test('the class is asked for only where it is not given', () => {
    const asks = (manifests: Parameters<typeof predict>[0]) =>
      predict(manifests, undefined, Platform.VSPHERE).unknown.some(({ why }) => why.includes('give the class'));
    expect(asks([onClaim, claim('Pending')])).toBe(true);
    expect(asks([onClaim, claim('Pending'), storageClass('Immediate')])).toBe(false);
  });
});
