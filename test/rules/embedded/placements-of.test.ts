import type { Manifest } from '../../../src/core/manifest';
import { choicesAround, choicesOf, decidesChoice, placementsOf } from '../../../src/rules/embedded/placements-of';
import { object } from '../../operator/clusters';

const OCM = 'cluster.open-cluster-management.io/v1beta1';
const APPS = 'apps.open-cluster-management.io/v1';
const POLICY_API = 'policy.open-cluster-management.io';

const placement = (name: string, spec: object = {}, namespace = 'policies'): Manifest =>
  object(OCM, 'Placement', name, { spec }, namespace);
const rule = (name: string, spec: object = {}): Manifest => object(APPS, 'PlacementRule', name, { spec }, 'policies');
const POLICY = object(`${POLICY_API}/v1`, 'Policy', 'p', { spec: {} }, 'policies');
const binding = (name: string, ...subjects: readonly string[]): Manifest =>
  object(
    `${POLICY_API}/v1`,
    'PlacementBinding',
    `bind-${name}`,
    {
      placementRef: { apiGroup: 'cluster.open-cluster-management.io', kind: 'Placement', name },
      subjects: subjects.map((each) => ({ apiGroup: POLICY_API, kind: 'Policy', name: each })),
    },
    'policies',
  );
const replicaSet = (...names: readonly string[]): Manifest =>
  object(
    'work.open-cluster-management.io/v1alpha1',
    'ManifestWorkReplicaSet',
    'w',
    { spec: { placementRefs: names.map((name) => ({ name })) } },
    'policies',
  );
const WORK = object('work.open-cluster-management.io/v1', 'ManifestWork', 'w', { spec: {} }, 'cluster-a');
const selectorSyncSet = (clusterDeploymentSelector?: object): Manifest =>
  object('hive.openshift.io/v1', 'SelectorSyncSet', 's', {
    spec: clusterDeploymentSelector === undefined ? {} : { clusterDeploymentSelector },
  });
const SYNC_SET = object('hive.openshift.io/v1', 'SyncSet', 's', { spec: {} }, 'cluster-a');

const [A, B, FAR] = [placement('a'), placement('b'), placement('a', {}, 'other')];

test.each<[string, Manifest, readonly Manifest[], readonly Manifest[] | undefined]>([
  ['a policy, by its binding', POLICY, [A, B, binding('a', 'p')], [A]],
  ['a policy with two bindings', POLICY, [A, B, binding('a', 'p'), binding('b', 'p')], [A, B]],
  ['a policy without a binding: all of its namespace', POLICY, [A, B, FAR], [A, B]],
  ['a binding of another policy: all of its namespace', POLICY, [A, B, binding('a', 'q')], [A, B]],
  ['a binding to a placement that is not there', POLICY, [A, binding('c', 'p')], undefined],
  ['a binding to one of another namespace', POLICY, [FAR, binding('a', 'p')], undefined],
  ['none in its namespace', POLICY, [FAR], undefined],
  ['refs of its own', replicaSet('b'), [A, B], [B]],
  ['two refs, of which one is not there', replicaSet('b', 'c'), [A, B], undefined],
])('%s', (_, carrier, around, placements) => {
  expect(placementsOf(carrier, [carrier, ...around])).toEqual(placements);
});

/** Whether two policies that are bound to these placements surely have clusters in common. */
function haveCommon(first: Manifest, second: Manifest): boolean {
  const of = (own: Manifest): string[] => {
    const { name } = own.metadata;
    return choicesOf(POLICY, [POLICY, own, { ...binding(name, 'p') }]);
  };
  const choices = new Set(of(first));
  return of(second).some((choice) => choices.has(choice));
}

const named = (name: string): object => ({ matchLabels: { name } });
const required = (labelSelector: object): object => ({
  predicates: [{ requiredClusterSelector: { labelSelector } }],
});
const expressions = (...all: readonly object[]): object => ({ matchExpressions: all });
const within = (key: string, ...values: readonly string[]): object => ({ key, operator: 'In', values });

test.each<[string, Manifest, Manifest, boolean]>([
  ['the same placement', placement('a', { numberOfClusters: 1 }), placement('a', { numberOfClusters: 1 }), true],
  [
    'the same spec',
    placement('a', required({ matchLabels: { env: 'x' } })),
    placement('b', required({ matchLabels: { env: 'x' } })),
    true,
  ],
  [
    'another spec',
    placement('a', required({ matchLabels: { env: 'x' } })),
    placement('b', required({ matchLabels: { env: 'y' } })),
    false,
  ],
  ['one each of the same', placement('a', { numberOfClusters: 1 }), placement('b', { numberOfClusters: 1 }), false],
  ['all, twice', placement('a'), placement('b', { predicates: [] }), true],
  ['all, and some', placement('a'), placement('b', { clusterSets: ['x'] }), false],
  ['all of a Placement, which has sets, and all of a rule', placement('a'), rule('b'), false],
  [
    'the same name',
    placement('a', required(named('c1'))),
    placement('b', required(expressions(within('name', 'c1', 'c2')))),
    true,
  ],
  ['another name', placement('a', required(named('c1'))), placement('b', required(named('c2'))), false],
  [
    'a name in a list that another expression limits',
    placement('a', required(named('c1'))),
    placement('b', required(expressions(within('name', 'c1'), within('env', 'x')))),
    false,
  ],
  [
    'a list of another label',
    placement('a', required(named('c1'))),
    placement('b', required(expressions(within('env', 'c1')))),
    false,
  ],
  ['a name of a rule', placement('a', required(named('c1'))), rule('b', { clusters: [{ name: 'c1' }] }), true],
  ['a label of a rule', placement('a', required(named('c1'))), rule('b', { clusterSelector: named('c1') }), true],
  [
    'a name, of which some are taken',
    placement('a', required(named('c1'))),
    placement('b', { numberOfClusters: 1, ...required(named('c1')) }),
    false,
  ],
])('policies surely have clusters in common with %s', (_, first, second, isSure) => {
  expect(haveCommon(first, second)).toBe(isSure);
});

test('what else chooses clusters', () => {
  expect(choicesOf(WORK, [WORK])).toEqual(['ManagedCluster cluster-a']);
  expect(choicesOf(replicaSet('a'), [A])).toContain('every ManagedCluster for policies');
  const of = (selector?: object): string[] => choicesOf(selectorSyncSet(selector), []);
  expect(of()).toContain('every ClusterDeployment');
  expect(of({})).toContain('every ClusterDeployment');
  expect(of(named('a'))).not.toContain('every ClusterDeployment');
  expect(of(named('a'))).toHaveLength(1);
  expect(of(named('a'))).toEqual(of(named('a')));
  expect(of(named('a')).some((choice) => of(named('b')).includes(choice))).toBe(false);
});

test('among which clusters those of a carrier are', () => {
  expect([SYNC_SET, selectorSyncSet(named('a'))].map((each) => choicesAround(each, []))).toEqual([
    ['every ClusterDeployment'],
    ['every ClusterDeployment'],
  ]);
  expect(choicesAround(WORK, [])).toEqual(['every ManagedCluster']);
  expect(choicesAround(POLICY, [A, binding('a', 'p')])).toEqual([
    'every ManagedCluster',
    'every ManagedCluster for policies',
  ]);
  expect(choicesAround(POLICY, [rule('a')])).toEqual(['every ManagedCluster']);
  expect(choicesAround(POLICY, [])).toEqual([]);
});

test.each<[string, unknown, readonly object[], boolean, boolean]>([
  ['another set', 'clusterSets', [{ clusterSets: ['a'] }, { clusterSets: ['b'] }], false, true],
  ['a number', 'numberOfClusters', [{}, { numberOfClusters: 2 }], false, true],
  ['an empty list', 'predicates', [{ predicates: [] }, {}], false, false],
  ['an empty list beside something', 'predicates', [{ clusterSets: ['a'], predicates: [] }, {}], false, false],
  ['priorities of all', 'prioritizerPolicy', [{ prioritizerPolicy: { mode: 'Exact' } }, {}], false, false],
  ['priorities of some', 'prioritizerPolicy', [{ numberOfClusters: 1 }, {}], false, true],
  ['priorities, if groups are not taken', 'prioritizerPolicy', [{ decisionStrategy: { a: 1 } }, {}], false, false],
  ['priorities, if a group is taken', 'prioritizerPolicy', [{ decisionStrategy: { a: 1 } }, {}], true, true],
  ['the whole spec, which asks for something', undefined, [{ clusterSets: ['a'] }, {}], false, true],
  ['the whole spec, which asks for nothing', undefined, [{}, {}], false, false],
])('%s decide which clusters are chosen', (_, field, specs, takesGroup, decides) => {
  const sides = specs.map((spec) => placement('a', spec));
  expect(decidesChoice(field, sides, takesGroup)).toBe(decides);
  if (!takesGroup) expect(decidesChoice(field, sides)).toBe(decides);
});
