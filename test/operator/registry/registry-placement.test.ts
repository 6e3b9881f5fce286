import { Platform } from '../../../src/platforms/platform';
import { predict } from '../../../src/operator/prediction';
import { previewOf } from '../../../src/operator/preview';
import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { config, NS } from '../clusters';

const claim = (metadata: object, status: object): Manifest => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'data', namespace: NS, ...metadata },
  spec: { accessModes: ['ReadWriteMany'], volumeName: 'pv1' },
  status,
});
const ON_CLAIM = config({ storage: { pvc: { claim: 'data' } } });
const GOING = claim({ deletionTimestamp: '2026-01-01T00:00:00Z' }, { phase: 'Bound' });

test.each([
  ['that is being deleted', GOING, 'persistentvolumeclaim "data" is being deleted'],
  [
    'that lost its volume',
    claim({}, { phase: 'Lost' }),
    'persistentvolumeclaim "data" bound to non-existent persistentvolume "pv1"',
  ],
])('no pod runs with a claim %s', (_, manifest, hindrance) => {
  const { placement, conditions } = prediction([ON_CLAIM, manifest]);
  expect(placement).toEqual({ placed: 0, nodes: [], hindrance });
  expect(conditions).toContainEqual(
    expect.objectContaining({
      on: 'Config/cluster',
      type: 'Available',
      status: 'False',
      reason: 'NoReplicasAvailable',
    }),
  );
});

test('pods run with a claim that is bound, and without pods nothing keeps any', () => {
  expect(prediction([ON_CLAIM, claim({}, { phase: 'Bound' })]).placement).toBeUndefined();
  const none = config({ replicas: 0, rolloutStrategy: 'Recreate', storage: { pvc: { claim: 'data' } } });
  expect(prediction([none, GOING]).placement).toBeUndefined();
  expect(prediction([config({ storage: { emptyDir: {} } }), GOING]).placement).toBeUndefined();
});

test('what is said of the claim says so, too', () => {
  const { effects } = preview([ON_CLAIM, GOING]);
  expect(effects).toContainEqual(
    expect.objectContaining({
      object: `PersistentVolumeClaim/${NS}/data`,
      because: expect.stringContaining(
        'but no new pod starts: persistentvolumeclaim "data" is being deleted',
      ) as string,
    }),
  );
});

const PENDING = claim({}, { phase: 'Pending' });
const BOUND = claim({}, { phase: 'Bound' });
const NEW = { ...claim({}, {}), spec: { accessModes: ['ReadWriteMany'] } };
const OF_OPERATOR = config({ replicas: 2, storage: { pvc: {} } });

test.each([
  ['is Pending', [ON_CLAIM, PENDING], 'data', 'its status says Pending'],
  ['is not in the input', [ON_CLAIM], 'data', 'not in the input'],
  ['is new', [ON_CLAIM, NEW], 'data', 'not in the input; it asks for ReadWriteMany of the default StorageClass'],
  [
    'is of a class',
    [ON_CLAIM, { ...NEW, spec: { ...NEW.spec, storageClassName: 'thin' } }],
    'data',
    'not in the input; it asks for ReadWriteMany of StorageClass "thin"',
  ],
  [
    'has no class',
    [ON_CLAIM, { ...NEW, spec: { ...NEW.spec, storageClassName: '' } }],
    'data',
    'not in the input; it asks for ReadWriteMany of no StorageClass',
  ],
  [
    'is created by the Operator',
    [OF_OPERATOR],
    'image-registry-storage',
    'not in the input; it asks for ReadWriteMany of the default StorageClass',
  ],
])('that a claim gets a volume is an assumption: one that %s', (_, manifests, name, from) => {
  const fact = `PersistentVolumeClaim/${NS}/${name} status.phase`;
  expect(preview(manifests).assumptions).toContainEqual({ fact, value: 'Bound', from });
});

test('of a claim that is bound, or that keeps pods from running, no volume is assumed', () => {
  const facts = [BOUND, GOING].flatMap((each) => preview([ON_CLAIM, each]).assumptions.map(({ fact }) => fact));
  expect(facts).not.toContain(`PersistentVolumeClaim/${NS}/data status.phase`);
});

const infrastructure = (status: object): Manifest => ({
  apiVersion: 'config.openshift.io/v1',
  kind: 'Infrastructure',
  metadata: { name: 'cluster' },
  status: { infrastructureTopology: 'SingleReplica', platformStatus: { type: 'VSphere' }, ...status },
});
const SINGLE = infrastructure({ controlPlaneTopology: 'SingleReplica' });
const HOSTED = infrastructure({ controlPlaneTopology: 'External' });
const NODES = ['a', 'b'].map((name) => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: {
    name,
    labels: { 'kubernetes.io/hostname': name, 'kubernetes.io/os': 'linux', 'node-role.kubernetes.io/worker': '' },
  },
}));
const pods = (replicas: number, rest: object = {}) => config({ replicas, storage: { emptyDir: {} }, ...rest });
const apart = (topologyKey: string) => ({
  podAntiAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [
      { topologyKey, labelSelector: { matchLabels: { 'docker-registry': 'default' } } },
    ],
  },
});

test.each([
  ['two replicas', [pods(2), SINGLE], 1],
  ['two replicas of infrastructure nodes', [pods(2, { nodeSelector: { infra: '' } }), SINGLE], 1],
  [
    'three replicas with an affinity that separates them',
    [pods(3, { affinity: apart('kubernetes.io/hostname') }), SINGLE],
    1,
  ],
])('one node alone runs one pod of %s', (_, manifests, placed) => {
  const { placement, conditions, state } = prediction(manifests);
  expect(placement).toMatchObject({
    placed,
    hindrance: 'only 1 node can run the pods, which must be separated by kubernetes.io/hostname',
  });
  expect(conditions).toContainEqual(expect.objectContaining({ type: 'Degraded', reason: 'ProgressDeadlineExceeded' }));
  expect(state.assumptions().map(({ fact }) => fact)).toContain('nodes of the cluster');
});

test.each([
  ['one replica', [pods(1), SINGLE]],
  ['three replicas, which may share it', [pods(3), SINGLE]],
  ['two replicas with an affinity that allows it', [pods(2, { affinity: {} }), SINGLE]],
  [
    'two replicas apart by zones, which no node has',
    [pods(2, { affinity: apart('topology.kubernetes.io/zone') }), SINGLE],
  ],
  ['two replicas apart by a label that the node may lack', [pods(2, { affinity: apart('rack') }), SINGLE]],
  ['two replicas on a hosted cluster', [pods(2), HOSTED]],
  ['two replicas on nodes that were added', [pods(2), SINGLE, ...NODES]],
])('all pods run: %s', (_, manifests) => {
  expect(prediction(manifests).placement?.hindrance).toBeUndefined();
});

test('one node alone runs one pod where pods are apart by zones, which all nodes have', () => {
  const manifests = [
    pods(2, { affinity: apart('topology.kubernetes.io/zone') }),
    infrastructure({ platformStatus: { type: 'AWS' } }),
  ];
  const found = predict({ manifests, release: Release.V4_19, platform: Platform.AWS, complete: false });
  expect(found.placement?.placed).toBe(1);
});

function prediction(manifests: readonly Manifest[]) {
  return predict({ manifests, release: Release.V4_19, platform: Platform.VSPHERE, complete: false });
}

function preview(manifests: readonly Manifest[]) {
  return previewOf(prediction(manifests));
}

test('a Node of Git shows only the labels that somebody adds, not where pods run', () => {
  const labels = { 'example.com/rack': 'blue' };
  const node = { apiVersion: 'v1', kind: 'Node', metadata: { name: 'a', labels }, spec: {} };
  const placementOn = (more: object): unknown => prediction([ON_CLAIM, { ...node, ...more }]).placement;
  expect(placementOn({})).toBeUndefined();
  expect(placementOn({ status: {} })).toMatchObject({ placed: 0 });
});
