import { placedClusters } from '../../../src/check/sharing/placed-clusters';
import { parseManifests } from '../../rules/judging';

const deployments = ['a', 'b', 'c']
  .map(
    (name) =>
      `apiVersion: hive.openshift.io/v1\nkind: ClusterDeployment\nmetadata: {name: ${name}, namespace: n, labels: {env: ${name === 'c' ? 'test' : 'prod'}}}\n`,
  )
  .join('---\n');
const managed = deployments
  .replaceAll('hive.openshift.io/v1', 'cluster.open-cluster-management.io/v1')
  .replaceAll('ClusterDeployment', 'ManagedCluster')
  .replaceAll(', namespace: n', '');

const set = `apiVersion: hive.openshift.io/v1
kind: SelectorSyncSet
metadata: {name: registry}
spec: {clusterDeploymentSelector: {matchLabels: {env: prod}}}
`;
const work = `apiVersion: work.open-cluster-management.io/v1alpha1
kind: ManifestWorkReplicaSet
metadata: {name: registry, namespace: n}
spec: {placementRefs: [{name: prod}]}
`;
const policy = `apiVersion: policy.open-cluster-management.io/v1
kind: Policy
metadata: {name: registry, namespace: n}
---
apiVersion: policy.open-cluster-management.io/v1
kind: PlacementBinding
metadata: {name: registry, namespace: n}
placementRef: {name: prod, kind: Placement, apiGroup: cluster.open-cluster-management.io}
subjects: [{name: registry, kind: Policy, apiGroup: policy.open-cluster-management.io}]
`;
const placement = (spec = ''): string => `apiVersion: cluster.open-cluster-management.io/v1beta1
kind: Placement
metadata: {name: prod, namespace: n}
spec: {predicates: [{requiredClusterSelector: {labelSelector: {matchLabels: {env: prod}}}}]${spec}}
`;

const named = (...yaml: readonly string[]) => [...placedClusters(parseManifests(yaml.join('---\n')))];

test.each([
  ['a SelectorSyncSet', [set, deployments], 'SelectorSyncSet/registry', 'ClusterDeployment n/'],
  ['a ManifestWorkReplicaSet', [work, placement(), managed], 'ManifestWorkReplicaSet/n/registry', 'ManagedCluster '],
  ['a Policy', [policy, placement(), managed], 'Policy/n/registry', 'ManagedCluster '],
])('%s selects the clusters of the input that fit', (_, yaml, destination, prefix) => {
  expect(named(...yaml)).toEqual([[destination, [`${prefix}a`, `${prefix}b`]]]);
});

test.each([
  ['a placement that takes some of those that fit', [work, placement(', numberOfClusters: 1'), managed]],
  ['a placement that is not in the input', [work, managed]],
  ['clusters that are not in the input', [set, work, placement()]],
  ['a Policy that nobody binds', [policy.split('---\n')[0] ?? '', placement(), managed]],
])('%s says nothing for sure', (_, yaml) => {
  expect(named(...yaml).filter(([, names]) => names !== undefined)).toEqual([]);
});

describe('ManagedClusterSets', () => {
  const CLUSTERSET = 'cluster.open-cluster-management.io/clusterset';
  const inSets = ['a: prod', 'b: prod', 'c: test', 'd: ']
    .map((each) => each.split(': '))
    .map(
      ([name, of]) =>
        `apiVersion: cluster.open-cluster-management.io/v1\nkind: ManagedCluster\nmetadata: {name: ${name}, labels: {${of === '' ? '' : `${CLUSTERSET}: ${of}`}}}\n`,
    )
    .join('---\n');
  const all = (spec: string): string => placement().replace(/spec: .*/, `spec: {${spec}}`);
  const bound = (of: string, namespace = 'n'): string =>
    `apiVersion: cluster.open-cluster-management.io/v1beta2\nkind: ManagedClusterSetBinding\nmetadata: {name: ${of}, namespace: ${namespace}}\nspec: {clusterSet: ${of}}\n`;

  test.each([
    ['no set is named or bound', '', [], 'abcd'],
    ['a set is named', 'clusterSets: [prod]', [], 'ab'],
    ['two are named, and one is bound', 'clusterSets: [prod, test]', [bound('prod')], 'abc'],
    ['a set is bound', '', [bound('test')], 'c'],
    ['a set is bound to another namespace', '', [bound('test', 'm')], 'abcd'],
    ['clusters without a set are in the default one', 'clusterSets: [default]', [], 'd'],
    ['the set of all clusters is bound', '', [bound('global'), bound('test')], 'abcd'],
    [
      'a label is asked for, too',
      'clusterSets: [prod], predicates: [{requiredClusterSelector: {labelSelector: {matchExpressions: [{key: name, operator: Exists}]}}}]',
      [],
      '',
    ],
  ])('%s', (_, spec, bindings, names) => {
    const [[, found] = []] = named(policy, all(spec), inSets, ...bindings);
    expect((found ?? []).map((each) => each.at(-1)).join('')).toBe(names);
  });
});
