import { checkFiles } from '../../cli/checking';

const config = (storage: string, state = 'Managed', reason = ''): string =>
  `{apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, metadata: {name: cluster${reason}}, spec: {managementState: ${state}, replicas: 2, storage: ${storage}}}`;
const NAMED = '{managementState: Unmanaged, s3: {bucket: layers, region: eu-central-1}}';

const set = (storage: string, ...more: string[]): string => `apiVersion: hive.openshift.io/v1
kind: SelectorSyncSet
metadata: {name: registry}
spec:
  clusterDeploymentSelector: {matchLabels: {env: prod}}
  resources:
  - ${config(storage, ...more)}
`;
const WORK = `apiVersion: work.open-cluster-management.io/v1alpha1
kind: ManifestWorkReplicaSet
metadata: {name: registry, namespace: hub}
spec:
  placementRefs: [{name: prod}]
  manifestWorkTemplate:
    workload:
      manifests:
      - ${config(NAMED)}
`;
const POLICY = `apiVersion: policy.open-cluster-management.io/v1
kind: Policy
metadata: {name: registry, namespace: hub}
spec:
  policy-templates:
  - objectDefinition:
      apiVersion: policy.open-cluster-management.io/v1
      kind: ConfigurationPolicy
      metadata: {name: registry}
      spec:
        object-templates:
        - complianceType: musthave
          objectDefinition: ${config(NAMED)}
`;
const DEPLOYMENT = `apiVersion: hive.openshift.io/v1
kind: ClusterDeployment
metadata: {name: a, namespace: hub, labels: {env: prod}}
`;

const notJudged = (yaml: string): unknown =>
  (
    JSON.parse(checkFiles({ 'm.yaml': yaml }, ['--platform', 'aws', '--output', 'json', '.']).out) as {
      notJudged: unknown;
    }
  ).notJudged;

test.each([
  ['SelectorSyncSet/registry', set(NAMED), 7],
  ['ManifestWorkReplicaSet/hub/registry', WORK, 9],
  ['Policy/hub/registry', POLICY, 13],
])('named storage of %s may be that of several clusters', (carrier, yaml, line) => {
  const why = `which clusters ${carrier} selects is not in the input; if they are several, they share this storage`;
  expect(notJudged(yaml)).toEqual([{ file: 'm.yaml', line, why }]);
});

test.each([
  ['clusters that are in the input', `${set(NAMED)}---\n${DEPLOYMENT}`],
  ['storage that the Operator makes in each cluster', set('{s3: {region: eu-central-1}}')],
  ['a claim, which each cluster has', set('{pvc: {claim: registry}}')],
  ['a registry that is removed', set(NAMED, 'Removed')],
  [
    'storage that is shared on purpose',
    set(NAMED, 'Managed', ", annotations: {acknowledge.cdk8s-openshift-image-registry/IR331: 'one mirror, no pruner'}"),
  ],
  [
    'a set for one cluster',
    set(NAMED).replace('SelectorSyncSet', 'SyncSet').replace('{name:', '{namespace: hub, name:'),
  ],
])('%s is looked at', (_, yaml) => {
  expect(notJudged(yaml)).toEqual([]);
});
