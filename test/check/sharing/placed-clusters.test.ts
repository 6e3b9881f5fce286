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
