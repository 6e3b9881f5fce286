import type { Manifest } from '../../../src/core/manifest';
import { unknownOfSecond, unknownOfTwice } from '../../../src/rules/embedded/brought-twice';
import { timed } from '../../cpu-time';

const config = (spec: object): Manifest => ({
  apiVersion: 'imageregistry.operator.openshift.io/v1',
  kind: 'Config',
  metadata: { name: 'cluster' },
  spec,
});
const S3 = { replicas: 2, storage: { s3: { bucket: 'layers' } } };
const POD = { replicas: 1, storage: { emptyDir: {} } };

const of = (apiVersion: string, kind: string, name: string, spec: object, namespace = 'hub'): Manifest => ({
  apiVersion,
  kind,
  metadata: { name, namespace },
  spec,
});
const work = (name: string, spec: object, namespace = 'berlin') =>
  of(
    'work.open-cluster-management.io/v1',
    'ManifestWork',
    name,
    { workload: { manifests: [config(spec)] } },
    namespace,
  );
const set = (name: string, spec: object, placement = 'p') =>
  of('work.open-cluster-management.io/v1alpha1', 'ManifestWorkReplicaSet', name, {
    placementRefs: [{ name: placement }],
    manifestWorkTemplate: { workload: { manifests: [config(spec)] } },
  });
const placement = (name: string, spec: object) =>
  of('cluster.open-cluster-management.io/v1beta1', 'Placement', name, spec);
const byLabels = (labelSelector: object) => ({ predicates: [{ requiredClusterSelector: { labelSelector } }] });
const syncSet = (name: string, spec: object, cluster = 'berlin') =>
  of('hive.openshift.io/v1', 'SyncSet', name, {
    clusterDeploymentRefs: [{ name: cluster }],
    resources: [config(spec)],
  });
const selectorSet = (name: string, spec: object, matchLabels: object) =>
  of('hive.openshift.io/v1', 'SelectorSyncSet', name, {
    clusterDeploymentSelector: { matchLabels },
    resources: [config(spec)],
  });
const policy = (name: string, spec: object) =>
  of('policy.open-cluster-management.io/v1', 'Policy', name, {
    remediationAction: 'enforce',
    'policy-templates': [
      {
        objectDefinition: {
          ...of('policy.open-cluster-management.io/v1', 'ConfigurationPolicy', name, {
            remediationAction: 'enforce',
            'object-templates': [{ complianceType: 'musthave', objectDefinition: config(spec) }],
          }),
        },
      },
    ],
  });
const bound = (name: string) => ({
  ...of('policy.open-cluster-management.io/v1', 'PlacementBinding', name, {}),
  placementRef: { apiGroup: 'cluster.open-cluster-management.io', kind: 'Placement', name: 'p' },
  subjects: [{ apiGroup: 'policy.open-cluster-management.io', kind: 'Policy', name }],
});
const tolerating = (...keys: string[]) => ({ tolerations: keys.map((key) => ({ key, operator: 'Exists' })) });
const identifier = { group: 'imageregistry.operator.openshift.io', resource: 'configs', name: 'cluster' };
const managed = (name: string, spec: object, fieldManager: string) => {
  const serverSideApply = { type: 'ServerSideApply', serverSideApply: { fieldManager } };
  const manifestConfigs = [{ resourceIdentifier: identifier, updateStrategy: serverSideApply }];
  const found = work(name, spec);
  return { ...found, spec: { ...Object(found['spec']), manifestConfigs } };
};
const PLACED = placement('p', byLabels({ matchLabels: { env: 'prod' } }));
const BERLIN = placement(
  'p',
  byLabels({ matchExpressions: [{ key: 'name', operator: 'In', values: ['rome', 'berlin'] }] }),
);

const EVERY = of('apps.open-cluster-management.io/v1', 'PlacementRule', 'every', { clusterSelector: {} });

const said = (destination: string, old: readonly Manifest[], now: readonly Manifest[]) =>
  unknownOfTwice(old, now)(destination).map(({ why }) => why.split(':')[0]);

test.each([
  [
    'two works of a cluster',
    'cluster berlin',
    [work('a', S3)],
    [work('a', S3), work('b', POD)],
    'ManifestWork/berlin/a and ManifestWork/berlin/b bring it to the same clusters with other values',
  ],
  [
    'two manifests of a work, whichever is first',
    'cluster berlin',
    [work('a', S3)],
    [work('a', POD), work('a', S3)],
    'two manifests of ManifestWork/berlin/a bring it to the same clusters with other values',
  ],
  [
    'two sets of one placement',
    'ManifestWorkReplicaSet/hub/b',
    [PLACED, set('a', S3)],
    [PLACED, set('a', S3), set('b', POD)],
    'ManifestWorkReplicaSet/hub/b and ManifestWorkReplicaSet/hub/a bring it to the same clusters with other values',
  ],
  [
    'two placements that say the same',
    'ManifestWorkReplicaSet/hub/b',
    [],
    [PLACED, set('a', S3), set('b', POD, 'q'), { ...PLACED, metadata: { name: 'q', namespace: 'hub' } }],
    'ManifestWorkReplicaSet/hub/b and ManifestWorkReplicaSet/hub/a bring it to the same clusters with other values',
  ],
  [
    'a work of a cluster that a placement names',
    'cluster berlin',
    [],
    [BERLIN, set('a', S3), work('b', POD)],
    'ManifestWork/berlin/b and ManifestWorkReplicaSet/hub/a bring it to the same clusters with other values',
  ],
  [
    'two SyncSets of a cluster',
    'SyncSet/hub/b',
    [],
    [syncSet('a', S3), syncSet('b', POD)],
    'SyncSet/hub/b and SyncSet/hub/a bring it to the same clusters with other values',
  ],
  [
    'two SelectorSyncSets of the same labels',
    'SelectorSyncSet/hub/b',
    [],
    [selectorSet('a', S3, { env: 'prod' }), selectorSet('b', POD, { env: 'prod' })],
    'SelectorSyncSet/hub/b and SelectorSyncSet/hub/a bring it to the same clusters with other values',
  ],
  [
    'a part of a policy that the whole of a work does not have',
    'cluster berlin',
    [],
    [BERLIN, work('a', S3), policy('b', { replicas: 3 }), bound('b')],
    'ManifestWork/berlin/a and Policy/hub/b bring it to the same clusters with other values',
  ],
  [
    'other values of a field of two policies',
    'Policy/hub/b',
    [],
    [PLACED, policy('a', { replicas: 2 }), bound('a'), policy('b', { replicas: 3 }), bound('b')],
    'Policy/hub/b and Policy/hub/a bring it to the same clusters with other values',
  ],
  [
    'other fields of two field managers, which are not put together',
    'cluster berlin',
    [],
    [managed('a', S3, 'one'), managed('b', tolerating('infra'), 'two')],
    'ManifestWork/berlin/a and ManifestWork/berlin/b bring it to the same clusters with other fields, each by server-side apply',
  ],
  [
    'other fields of one field manager, which takes away those of the first',
    'cluster berlin',
    [],
    [managed('a', S3, 'one'), managed('b', tolerating('infra'), 'one')],
    'ManifestWork/berlin/a and ManifestWork/berlin/b bring it to the same clusters with other values',
  ],
  [
    'two SelectorSyncSets of the same labels in another order',
    'SelectorSyncSet/hub/b',
    [],
    [selectorSet('a', S3, { env: 'prod', tier: 'a' }), selectorSet('b', POD, { tier: 'a', env: 'prod' })],
    'SelectorSyncSet/hub/b and SelectorSyncSet/hub/a bring it to the same clusters with other values',
  ],
  [
    'a SelectorSyncSet of all clusters and a SyncSet',
    'SyncSet/hub/b',
    [],
    [selectorSet('a', S3, {}), syncSet('b', POD)],
    'SyncSet/hub/b and SelectorSyncSet/hub/a bring it to the same clusters with other values',
  ],
  [
    'a SelectorSyncSet of all clusters and one of some',
    'SelectorSyncSet/hub/b',
    [],
    [selectorSet('a', S3, {}), selectorSet('b', POD, { env: 'prod' })],
    'SelectorSyncSet/hub/b and SelectorSyncSet/hub/a bring it to the same clusters with other values',
  ],
  [
    'a placement that takes all clusters of its namespace and one that takes some',
    'ManifestWorkReplicaSet/hub/b',
    [],
    [PLACED, placement('q', {}), set('a', S3, 'q'), set('b', POD)],
    'ManifestWorkReplicaSet/hub/b and ManifestWorkReplicaSet/hub/a bring it to the same clusters with other values',
  ],
  [
    'a PlacementRule that takes all clusters and a work',
    'cluster berlin',
    [],
    [EVERY, set('a', S3, 'every'), work('b', POD)],
    'ManifestWork/berlin/b and ManifestWorkReplicaSet/hub/a bring it to the same clusters with other values',
  ],
])('%s', (_, destination, old, now, expected) => {
  expect(said(destination, old, now)).toEqual([expected]);
});

test.each([
  ['both say the same', 'cluster berlin', [], [work('a', S3), work('b', S3)]],
  ['OLD has both so', 'cluster berlin', [work('a', S3), work('b', POD)], [work('b', POD), work('a', S3)]],
  ['they are of two clusters', 'cluster berlin', [], [work('a', S3), work('b', POD, 'rome')]],
  [
    'parts that are merged touch other fields',
    'SyncSet/hub/b',
    [],
    [syncSet('a', S3), syncSet('b', { logLevel: 'Debug' })],
  ],
  [
    'the whole of a work has the part of a policy',
    'cluster berlin',
    [],
    [BERLIN, work('a', S3), policy('b', { replicas: 2 }), bound('b')],
  ],
  [
    'two policies add entries to a list',
    'Policy/hub/b',
    [],
    [PLACED, policy('a', tolerating('infra')), bound('a'), policy('b', tolerating('x')), bound('b')],
  ],
  [
    'they have other labels',
    'SelectorSyncSet/hub/b',
    [],
    [selectorSet('a', S3, { env: 'prod' }), selectorSet('b', POD, { env: 'test' })],
  ],
  [
    'a placement takes all clusters of another namespace',
    'ManifestWorkReplicaSet/hub/b',
    [],
    [
      PLACED,
      { ...placement('p', {}), metadata: { name: 'p', namespace: 'other' } },
      { ...set('a', S3), metadata: { name: 'a', namespace: 'other' } },
      set('b', POD),
    ],
  ],
  [
    'a placement takes all clusters of a set',
    'ManifestWorkReplicaSet/hub/b',
    [],
    [PLACED, placement('q', { clusterSets: ['a'] }), set('a', S3, 'q'), set('b', POD)],
  ],
  [
    'each placement takes one of several clusters',
    'ManifestWorkReplicaSet/hub/b',
    [],
    ['p', 'q'].flatMap((name, index) => [
      placement(name, { numberOfClusters: 1 }),
      set(index === 0 ? 'a' : 'b', index === 0 ? S3 : POD, name),
    ]),
  ],
])('nothing where %s', (_, destination, old, now) => {
  expect(said(destination, old, now)).toEqual([]);
});

test('several manifests of an object that is in no carrier', () => {
  const live = { ...config(POD), metadata: { name: 'cluster', uid: '1' } };
  const second = (old: Manifest[], now: Manifest[]) => unknownOfSecond(old, now).map(({ object }) => object);
  expect(second([config(S3)], [config(POD), config(S3)])).toEqual(['Config/cluster']);
  expect(second([config(S3), config(POD)], [config(POD), config(S3)])).toEqual([]);
  expect(second([], [config(S3), config(S3)])).toEqual([]);
  expect(second([], [config(S3), live])).toEqual([]);
});

test('several manifests of a carrier, of which only one is in the cluster', () => {
  const second = (old: Manifest[], now: Manifest[]) => unknownOfSecond(old, now).map(({ object }) => object);
  expect(second([work('a', S3)], [work('a', S3), work('a', {})])).toEqual(['ManifestWork/berlin/a']);
  expect(second([work('a', S3)], [work('a', S3), work('a', S3)])).toEqual([]);
  expect(second([work('a', S3)], [work('a', S3), work('b', POD)])).toEqual([]);
});

test('thousands of manifests of one object are compared in time that grows with their number', () => {
  const all = Array.from({ length: 5000 }, (_, index) => config({ replicas: index }));
  const copies = all.map(({ spec, ...rest }) => ({ spec, ...rest }));
  const { result, milliseconds } = timed(() => [unknownOfSecond(all, copies), unknownOfSecond([], copies)]);
  expect(result.map(({ length }) => length)).toEqual([0, 1]);
  // To compare each with each takes ten seconds.
  expect(milliseconds).toBeLessThan(2000);
});
