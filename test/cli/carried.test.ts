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
  expect(out).toMatch(/^cluster dallas:\n/);
  expect(out).toContain('spec.replicas changed): 2 → 3');
  expect(out).toMatch(/in 1 of 2 clusters/);
  expect(out).not.toContain('berlin');
});
