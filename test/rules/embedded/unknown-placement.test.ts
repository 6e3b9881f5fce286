import type { Manifest } from '../../../src/core/manifest';
import { unknownInCarrierEdit } from '../../../src/rules/embedded/unknown-in-carriers';
import { config, configMap, object } from '../../operator/clusters';

const policy = (carried: Manifest = config({}), namespace = 'policies'): Manifest =>
  object(
    'policy.open-cluster-management.io/v1',
    'ConfigurationPolicy',
    'p',
    { spec: { 'object-templates': [{ complianceType: 'musthave', objectDefinition: carried }] } },
    namespace,
  );
const placement = (spec: object, namespace = 'policies'): Manifest =>
  object('cluster.open-cluster-management.io/v1beta1', 'Placement', 'p', { spec }, namespace);
const annotated = (annotations: Record<string, string>): Manifest => {
  const { metadata, ...rest } = placement({});
  return { ...rest, metadata: { ...metadata, annotations } };
};
const rule = (spec: object): Manifest =>
  object('apps.open-cluster-management.io/v1', 'PlacementRule', 'p', { spec }, 'policies');
const binding = (name: string): Manifest =>
  object('policy.open-cluster-management.io/v1', 'PlacementBinding', 'p', { placementRef: { name } }, 'policies');

function unknown(old: readonly Manifest[], now: readonly Manifest[]): string[] {
  return unknownInCarrierEdit(old, now).map(({ object: of, field = 'all of it', why }) => `${of} ${field}: ${why}`);
}

const WHY = 'which clusters get the objects is not predicted';

test.each<[string, readonly Manifest[], readonly Manifest[], readonly string[]]>([
  [
    'another set',
    [placement({ clusterSets: ['a'] })],
    [placement({ clusterSets: ['b'] })],
    ['Placement/policies/p spec.clusterSets'],
  ],
  [
    'another number',
    [rule({ clusterReplicas: 1 })],
    [rule({ clusterReplicas: 2 })],
    ['PlacementRule/policies/p spec.clusterReplicas'],
  ],
  [
    'a placement that keeps its clusters',
    [annotated({ 'a.io/b': 'x' })],
    [annotated({ 'a.io/b': 'y', 'cluster.open-cluster-management.io/experimental-scheduling-disable': 'true' })],
    ['Placement/policies/p metadata.annotations["cluster.open-cluster-management.io/experimental-scheduling-disable"]'],
  ],
  ['another placement', [binding('a')], [binding('b')], ['PlacementBinding/policies/p placementRef.name']],
  ['a binding that is removed', [binding('a')], [], ['PlacementBinding/policies/p all of it']],
  ['a placement that is added', [], [placement({})], ['Placement/policies/p all of it']],
])('%s', (_, old, now, fields) => {
  expect(unknown([policy(), ...old], [policy(), ...now])).toEqual(fields.map((field) => `${field}: ${WHY}`));
});

const group = 'cluster.open-cluster-management.io';
const replicaSet = (carried: Manifest = config({})): Manifest =>
  object(
    'work.open-cluster-management.io/v1alpha1',
    'ManifestWorkReplicaSet',
    'w',
    { spec: { manifestWorkTemplate: { workload: { manifests: [carried] } } } },
    'policies',
  );
const labelled = (kind: string, labels: object, of = `${group}/v1`, spec: object = {}): Manifest => ({
  ...object(of, kind, 'c1', { spec }),
  metadata: { name: 'c1', labels: { ...labels } },
});
const choosing = (label: string): Manifest =>
  placement({ predicates: [{ requiredClusterSelector: { labelSelector: { matchLabels: { [label]: 'prod' } } } }] });
const cluster = (labels: object, spec: object = {}): Manifest =>
  labelled('ManagedCluster', labels, `${group}/v1`, spec);
const syncSet = object('hive.openshift.io/v1', 'SelectorSyncSet', 's', { spec: { resources: [config({})] } });
const deployment = (labels: object): Manifest => labelled('ClusterDeployment', labels, 'hive.openshift.io/v1');
const setOf = (kind: string, spec: object): Manifest => object(`${group}/v1beta2`, kind, 'all', { spec }, 'policies');

test.each<[string, readonly Manifest[], readonly Manifest[], readonly string[]]>([
  [
    'a cluster with another label',
    [choosing('env'), cluster({ env: 'prod' })],
    [choosing('env'), cluster({ env: 'test' })],
    ['ManagedCluster/c1 metadata.labels.env'],
  ],
  [
    'a cluster with another label, where the placement is not in the input',
    [cluster({ 'a.io/env': 'prod' })],
    [cluster({})],
    ['ManagedCluster/c1 metadata.labels["a.io/env"]'],
  ],
  [
    'a cluster of another set',
    [choosing('env'), cluster({ env: 'prod', [`${group}/clusterset`]: 'a' })],
    [choosing('env'), cluster({ env: 'prod', [`${group}/clusterset`]: 'b' })],
    [`ManagedCluster/c1 metadata.labels["${group}/clusterset"]`],
  ],
  [
    'a cluster with a taint',
    [cluster({})],
    [cluster({}, { taints: [{ key: 'a' }] })],
    ['ManagedCluster/c1 spec.taints'],
  ],
  ['a cluster that is removed', [cluster({})], [], ['ManagedCluster/c1 all of it']],
  [
    'a set that is no longer bound',
    [setOf('ManagedClusterSetBinding', { clusterSet: 'all' })],
    [],
    ['ManagedClusterSetBinding/policies/all all of it'],
  ],
])('%s, for a ManifestWorkReplicaSet', (_, old, now, fields) => {
  expect(unknown([replicaSet(), ...old], [replicaSet(), ...now])).toEqual(fields.map((field) => `${field}: ${WHY}`));
});

test('another label of a ClusterDeployment, for a SelectorSyncSet', () => {
  expect(unknown([syncSet, deployment({ a: 'b' })], [syncSet, deployment({ a: 'c' })])).toEqual([
    `ClusterDeployment/c1 metadata.labels.a: ${WHY}`,
  ]);
});

test.each<[string, readonly Manifest[], readonly Manifest[]]>([
  [
    'by a label that no placement names',
    [replicaSet(), choosing('env'), cluster({ owner: 'a' })],
    [replicaSet(), choosing('env'), cluster({ owner: 'b' })],
  ],
  ['by other fields', [replicaSet(), cluster({})], [replicaSet(), cluster({}, { leaseDurationSeconds: 60 })]],
  [
    'for a carrier of the registry that no placement places',
    [policy(), cluster({ env: 'prod' })],
    [policy(), cluster({ env: 'test' })],
  ],
  [
    'for a carrier of something else',
    [replicaSet(configMap('b', 'a', {})), cluster({ env: 'prod' })],
    [replicaSet(configMap('b', 'a', {})), cluster({ env: 'test' })],
  ],
  ['of Hive for a ManifestWorkReplicaSet', [replicaSet(), deployment({ a: 'b' })], [replicaSet(), deployment({})]],
])('a cluster is not unknown %s', (_, old, now) => {
  expect(unknown(old, now)).toEqual([]);
});

describe('the labels of a cluster', () => {
  const byLabels = (...selectors: object[]): Manifest =>
    placement({ predicates: selectors.map((requiredClusterSelector) => ({ requiredClusterSelector })) });
  const region = (...values: string[]): object => ({
    labelSelector: { matchExpressions: [{ key: 'region', operator: 'In', values }] },
  });
  const EU = byLabels({ labelSelector: { matchLabels: { region: 'eu' } } });
  const CEL = { celSelector: { celExpressions: ['managedCluster.metadata.labels["reg"] == "a"'] } };
  const spread = placement({
    spreadPolicy: { spreadConstraints: [{ topologyKey: 'zone', topologyKeyType: 'Label' }] },
  });
  const groups = placement({
    decisionStrategy: { groupStrategy: { decisionGroups: [{ groupClusterSelector: region('eu') }] } },
  });
  const set = (spec: object): Manifest =>
    object(`${group}/v1beta2`, 'ManagedClusterSet', 'eu', { spec: { clusterSelector: spec } });
  const byRegion = set({ selectorType: 'LabelSelector', labelSelector: { matchLabels: { region: 'eu' } } });

  test.each<[string, Manifest[], object, object, string[]]>([
    ['in the name of another key', [EU], { name: 'a', reg: 'a' }, { name: 'b', reg: 'b' }, []],
    ['that is asked for', [EU], { region: 'eu' }, { region: 'us' }, ['region']],
    ['that fits neither before nor after', [EU], { region: 'us' }, { region: 'jp' }, []],
    ['that fits both before and after', [byLabels(region('a', 'b'))], { region: 'a' }, { region: 'b' }, []],
    ['that fits another alternative', [byLabels(region('a'), region('b'))], { region: 'a' }, { region: 'b' }, []],
    [
      'that fits an alternative with claims',
      [byLabels(region('a'), { ...region('b'), claimSelector: {} })],
      { region: 'a' },
      { region: 'b' },
      ['region'],
    ],
    ['beside an expression of CEL', [byLabels(CEL)], { reg: 'a' }, { reg: 'b' }, ['reg']],
    ['of a topology', [spread], { zone: 'a' }, { zone: 'b' }, ['zone']],
    ['of a group', [groups], { region: 'eu' }, { region: 'us' }, ['region']],
    ['of a set by labels', [placement({}), byRegion], { region: 'eu' }, { region: 'us' }, ['region']],
    ['of a rule', [rule({ clusterSelector: { matchLabels: { a: 'b' } } })], { a: 'b' }, { a: 'c' }, ['a']],
    ['beside a rule of names', [rule({ clusters: [{ name: 'c2' }] })], { a: 'b' }, { a: 'c' }, []],
  ])('%s', (_, around, was, is, labels) => {
    const [old, now] = [was, is].map((each) => [replicaSet(), ...around, cluster(each)]);
    expect(unknown(old ?? [], now ?? [])).toEqual(
      labels.map((label) => `ManagedCluster/c1 metadata.labels.${label}: ${WHY}`),
    );
  });

  const inSet = placement({ clusterSets: ['eu'] });

  test.each<[string, Manifest[], object, boolean]>([
    ['that no placement asks for', [EU], { env: 'us' }, false],
    ['that a placement asks for', [EU], { region: 'eu' }, true],
    ['of a rule that names it', [rule({ clusters: [{ name: 'c1' }] })], {}, true],
    ['of another set', [inSet, set({})], { [`${group}/clusterset`]: 'us' }, false],
    ['of the set', [inSet, set({})], { [`${group}/clusterset`]: 'eu' }, true],
    ['of a set by labels', [inSet, byRegion], {}, true],
    ['of a set that is not in the input', [inSet], {}, true],
    ['beside a placement of another namespace', [placement({ predicates: [] }, 'others')], {}, true],
  ])('make it unknown or not if it is new: %s', (_, around, labels, isUnknown) => {
    const beside = [replicaSet(), ...around];
    expect(unknown(beside, [...beside, cluster(labels)])).toEqual(
      isUnknown ? [`ManagedCluster/c1 all of it: ${WHY}`] : [],
    );
  });

  test('decide for the placement that a carrier names', () => {
    const named = (name: string): Manifest => ({ ...replicaSet(), spec: { ...spec(), placementRefs: [{ name }] } });
    const spec = (): object => replicaSet()['spec'] as object;
    const other = { ...choosing('env'), metadata: { name: 'q', namespace: 'policies' } };
    const [was, is] = [cluster({ env: 'prod' }), cluster({ env: 'test' })];
    expect(unknown([named('p'), EU, other, was], [named('p'), EU, other, is])).toEqual([]);
    expect(unknown([named('q'), EU, other, was], [named('q'), EU, other, is])).toHaveLength(1);
    expect(unknown([named('absent'), EU, was], [named('absent'), EU, is])).toHaveLength(1);
  });
});

const [OLD, NEW] = [placement({ numberOfClusters: 1 }), placement({ numberOfClusters: 2 })];

test.each<[string, readonly Manifest[], readonly Manifest[]]>([
  ['where no carrier is beside it', [OLD], [NEW]],
  ['of a carrier of another namespace', [policy(config({}), 'a'), OLD], [policy(config({}), 'a'), NEW]],
  [
    'of a carrier that brings nothing of the registry',
    [policy(configMap('b', 'a', {})), OLD],
    [policy(configMap('b', 'a', {})), NEW],
  ],
  ['of a carrier that is new too', [], [policy(), NEW]],
  [
    'where only labels of it differ',
    [policy(), OLD],
    [policy(), { ...OLD, metadata: { ...OLD.metadata, labels: { a: 'b' } } }],
  ],
])('a placement is not unknown %s', (_, old, now) => {
  expect(unknown(old, now)).toEqual([]);
});

test.each([
  ['another policy', [{ kind: 'Policy', name: 'other' }], []],
  [
    'this policy, too',
    [
      { kind: 'Policy', name: 'other' },
      { kind: 'Policy', name: 'p' },
    ],
    ['PlacementBinding/policies/p'],
  ],
  ['a set of policies', [{ kind: 'PolicySet', name: 'other' }], ['PlacementBinding/policies/p']],
])('a binding that comes for %s', (_, subjects, expected) => {
  const found = unknownInCarrierEdit([policy()], [policy(), { ...binding('a'), subjects }]);
  expect(found.map(({ object: of }) => of)).toEqual(expected);
});

test.each<[string, Manifest, Manifest]>([
  [
    'values and expressions',
    placement({
      predicates: [{ labelSelector: { matchExpressions: [{ key: 'a', values: ['x', 'y'] }, { key: 'b' }] } }],
    }),
    placement({
      predicates: [{ labelSelector: { matchExpressions: [{ key: 'b' }, { key: 'a', values: ['y', 'x'] }] } }],
    }),
  ],
  [
    'tolerations',
    placement({ tolerations: [{ key: 'a' }, { key: 'b' }] }),
    placement({ tolerations: [{ key: 'b' }, { key: 'a' }] }),
  ],
  [
    'subjects',
    {
      ...binding('p'),
      subjects: [
        { kind: 'Policy', name: 'p' },
        { kind: 'Policy', name: 'web' },
      ],
    },
    {
      ...binding('p'),
      subjects: [
        { kind: 'Policy', name: 'web' },
        { kind: 'Policy', name: 'p' },
      ],
    },
  ],
])('other order of %s is no other choice', (_, old, now) => {
  expect(unknown([policy(), old], [policy(), now])).toEqual([]);
  expect(unknown([policy(), old], [policy(), { ...old, spec: {}, subjects: [] }])).not.toEqual([]);
});
