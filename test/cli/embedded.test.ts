import { runWith } from './checking';
import { diff } from './diffing';
import { GOOD } from './manifests';

const work = (cluster: string, object: string): string => `apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata: {name: registry, namespace: ${cluster}}
spec:
  workload:
    manifests:
    - ${object.trimEnd().replace(/\n/g, '\n      ')}
`;

const TWO_CLUSTERS = `${work('berlin', GOOD)}---\n${work('dallas', GOOD)}`;

test('preview tells of every cluster that a work goes to, under its name', () => {
  const { code, out } = runWith(['preview', '--output', 'json', '-'], { standardInput: TWO_CLUSTERS });
  const { clusters } = JSON.parse(out) as { readonly clusters: readonly Record<'path' | 'platform', string>[] };
  expect([code, clusters.map(({ path }) => path)]).toEqual([
    0,
    ['<stdin> (cluster berlin)', '<stdin> (cluster dallas)'],
  ]);
  expect(clusters.map(({ platform }) => platform)).toEqual(['aws', 'aws']);
});

test('diff compares what goes to one cluster with what went to it before', () => {
  const { exitCode, out } = diff(
    { 'works.yaml': TWO_CLUSTERS },
    { 'works.yaml': `${work('dallas', GOOD.replace('replicas: 2', 'replicas: 3'))}---\n${work('berlin', GOOD)}` },
  );
  expect(exitCode).toBe(0);
  expect(out).toContain('\n\ncluster dallas\n');
  expect(out).toMatch(/2 → 3\n +because spec\.replicas changed/);
  expect(out).toMatch(/in 1 of 2 clusters/);
  expect(out).not.toContain('berlin');
});

describe('what a policy merges into the Config of a cluster', () => {
  const policy = (spec: string, type = 'musthave'): string => `apiVersion: policy.open-cluster-management.io/v1
kind: ConfigurationPolicy
metadata: {name: replicas}
spec:
  object-templates:
  - complianceType: ${type}
    objectDefinition:
      apiVersion: imageregistry.operator.openshift.io/v1
      kind: Config
      metadata: {name: cluster}
      spec: ${spec}
`;
  const previewed = (yaml: string): string =>
    runWith(['preview', '--verbose', '--platform', 'aws', '-'], { standardInput: yaml }).out;

  test('is completed by the defaults of the Operator, and that is told', () => {
    const out = previewed(policy('{replicas: 3}')).replace(/\n {5}/g, ' ');
    expect(out).toContain(
      'Config/cluster spec.managementState: "Managed" (the defaults of the Operator; the manifest leaves it to the live Config',
    );
    expect(out).toContain('Config/cluster spec.storage: {"s3":{}} (the defaults');
    expect(out).not.toContain('Config/cluster spec.replicas:');
    expect(out).toMatch(/Config\/cluster +Available=True/);
  });

  test('is not completed where the policy says the whole of it', () => {
    expect(previewed(policy('{replicas: 3}', 'mustonlyhave'))).not.toContain(
      'the defaults of the Operator; the manifest leaves it to the live Config',
    );
  });

  test('shows in diff as the change that it makes', () => {
    const { out } = diff(policy('{replicas: 2}'), policy('{replicas: 1}'), '--platform', 'aws');
    expect(out).toContain('2 → 1');
    expect(out).not.toContain('storage');
  });
});
