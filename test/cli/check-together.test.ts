import { checkFiles } from './checking';

const config = (bucket: string): string => `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec:
  managementState: Managed
  replicas: 2
  storage:
    managementState: Unmanaged
    s3: {bucket: ${bucket}, region: eu-central-1}
`;
const work = (cluster: string, bucket: string): string => `apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata: {name: registry, namespace: ${cluster}}
spec:
  deleteOption: {propagationPolicy: Orphan}
  manifestConfigs:
  - resourceIdentifier: {group: imageregistry.operator.openshift.io, resource: configs, name: cluster}
    updateStrategy: {type: ServerSideApply, serverSideApply: {force: true}}
  workload:
    manifests:
    - ${config(bucket).trimEnd().replaceAll('\n', '\n      ')}
`;

const set = (name: string, bucket: string, clusters: readonly string[]): string => `apiVersion: hive.openshift.io/v1
kind: SyncSet
metadata: {name: ${name}, namespace: fleet}
spec:
  clusterDeploymentRefs: [${clusters.map((cluster) => `{name: ${cluster}}`).join(', ')}]
  resources:
  - ${config(bucket).trimEnd().replaceAll('\n', '\n    ')}
`;

const PROD = '{matchLabels: {env: prod}}';
const selecting = set('a', 'layers', [])
  .replace('kind: SyncSet', 'kind: SelectorSyncSet')
  .replace('clusterDeploymentRefs: []', `clusterDeploymentSelector: ${PROD}`);
const cluster = (apiVersion: string, kind: string, name: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: fleet, labels: {env: prod}}\n`;
const deployment = (name: string): string => cluster('hive.openshift.io/v1', 'ClusterDeployment', name);
const managed = (name: string): string => cluster('cluster.open-cluster-management.io/v1', 'ManagedCluster', name);
const policy = `apiVersion: policy.open-cluster-management.io/v1
kind: Policy
metadata: {name: registry, namespace: fleet}
spec:
  disabled: false
  policy-templates:
  - objectDefinition:
      apiVersion: policy.open-cluster-management.io/v1
      kind: ConfigurationPolicy
      metadata: {name: registry}
      spec:
        remediationAction: enforce
        object-templates:
        - complianceType: musthave
          objectDefinition:
            ${config('layers').trimEnd().replaceAll('\n', '\n            ')}
---
apiVersion: policy.open-cluster-management.io/v1
kind: PlacementBinding
metadata: {name: registry, namespace: fleet}
placementRef: {name: prod, kind: Placement, apiGroup: cluster.open-cluster-management.io}
subjects: [{name: registry, kind: Policy, apiGroup: policy.open-cluster-management.io}]
---
apiVersion: cluster.open-cluster-management.io/v1beta1
kind: Placement
metadata: {name: prod, namespace: fleet}
spec: {predicates: [{requiredClusterSelector: {labelSelector: ${PROD}}}]}
`;

test.each<[string, string[], string[]]>([
  [
    'a set that selects two clusters of the input',
    [selecting, deployment('c1'), deployment('c2')],
    ['ClusterDeployment fleet/c2'],
  ],
  ['a set that selects one', [selecting, deployment('c1')], []],
  ['a policy that is placed on two', [policy, managed('c1'), managed('c2')], ['ManagedCluster c2']],
  ['a policy whose clusters are not in the input', [policy], []],
  ['sets for one cluster', [set('a', 'layers', ['c1']), set('b', 'layers', ['c1'])], []],
  ['sets without a cluster', [set('a', 'layers', []), set('b', 'layers', [])], []],
  [
    'sets for two clusters',
    [set('a', 'layers', ['c1']), set('b', 'layers', ['c2']), set('c', 'other', ['c3'])],
    ['ClusterDeployment fleet/c2', 'ClusterDeployment fleet/c1'],
  ],
  ['one set for two clusters', [set('a', 'layers', ['c1', 'c2'])], ['ClusterDeployment fleet/c2']],
  ['a set and a work', [set('a', 'layers', ['c1']), work('c2', 'layers')], []],
  ['a set and a Config beside it', [set('a', 'layers', ['c1']), config('layers')], []],
])('%s', (_, manifests, users) => {
  const { out } = checkFiles({ 'a.yaml': manifests.join('---\n') });
  expect([...out.matchAll(/warning IR331 .* which "([^"]*)" uses/g)].map(([, user]) => user)).toEqual(users);
});

describe('clusters that are checked together and use one storage', () => {
  test.each([
    ['two folders', ['one', 'two']],
    ['folders below one', ['.']],
  ])('%s: each is told of the other, with its file and line', (_, args) => {
    const files = { 'one/m.yaml': config('layers'), 'two/m.yaml': config('layers'), 'three/m.yaml': config('other') };
    const { code, out } = checkFiles(files, args);
    expect(code).toBe(0);
    expect(out.match(/^\S+: warning IR331 .*$/gm)).toEqual([
      'one/m.yaml:9:10: warning IR331 Config/cluster spec.storage.s3.bucket: found "layers", which "two" uses, too, expected storage that no other cluster uses.',
      'two/m.yaml:9:10: warning IR331 Config/cluster spec.storage.s3.bucket: found "layers", which "one" uses, too, expected storage that no other cluster uses.',
    ]);
  });

  test('in JSON and SARIF it is a finding as any other', () => {
    const files = { 'one/m.yaml': config('layers'), 'two/m.yaml': config('layers') };
    const { findings } = JSON.parse(checkFiles(files, ['--output', 'json', '.']).out) as {
      findings: { id: string; file: string; line: number; field: string }[];
    };
    expect(findings.map(({ id, file, line, field }) => [id, file, line, field])).toEqual([
      ['IR331', 'one/m.yaml', 9, 'spec.storage.s3.bucket'],
      ['IR331', 'two/m.yaml', 9, 'spec.storage.s3.bucket'],
    ]);
    const { runs } = JSON.parse(checkFiles(files, ['--output', 'sarif', '.']).out) as {
      runs: { results: { ruleId: string; level: string }[] }[];
    };
    expect(runs[0]?.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['IR331', 'warning'],
      ['IR331', 'warning'],
    ]);
  });

  test('one cluster is none of the others', () => {
    expect(idsIn({ 'a.yaml': config('layers') })).toEqual([]);
    expect(
      idsIn({ 'one/m.yaml': config('layers'), 'two/m.yaml': config('layers') }, ['--cluster', 'all', '.']),
    ).not.toContain('IR331');
  });

  test('nor are a base and its overlay, over another base too', () => {
    const files = {
      'base/m.yaml': config('layers'),
      'base/kustomization.yaml': 'resources: [m.yaml]\n',
      'middle/kustomization.yaml': 'resources: [../base]\n',
      'prod/kustomization.yaml': 'resources: [../middle]\n',
      'prod/m.yaml': config('layers'),
    };
    expect(idsIn(files)).toEqual([]);
    expect(idsIn({ ...files, 'middle/kustomization.yaml': 'resources: []\n' })).toEqual(['IR331', 'IR331']);
  });

  test('works for two clusters are told, a work and a folder are not', () => {
    expect(idsIn({ 'hub/a.yaml': work('a', 'layers'), 'hub/b.yaml': work('b', 'layers') })).toEqual(['IR331', 'IR331']);
    expect(idsIn({ 'hub/a.yaml': work('a', 'layers'), 'old/a.yaml': work('a', 'layers') })).toEqual([]);
    expect(idsIn({ 'hub/a.yaml': work('a', 'layers'), 'a/m.yaml': config('layers') })).toEqual([]);
  });
});

function idsIn(files: Readonly<Record<string, string>>, args: readonly string[] = ['.']): string[] {
  return [...checkFiles(files, args).out.matchAll(/: (?:warning|error) (IR\d+)/g)].map(([, id = '']) => id);
}
