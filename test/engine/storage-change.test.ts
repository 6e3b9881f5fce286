import { readFileSync } from 'node:fs';
import { check, diff, preview } from '../../src/engine';

const FLUX = 'dist/change-empty-dir-to-pvc/flux';
const REGISTRY = readFileSync(`${FLUX}/registry/image-registry.k8s.yaml`, 'utf8');
const CHANGE = readFileSync(`${FLUX}/storage-change/storage-change.k8s.yaml`, 'utf8');
const JOB = 'Job/openshift-config/image-registry-storage-from-emptydir';
const LIVE = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster, uid: u}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Managed, emptyDir: {}}}
`;
const OPTIONS = { release: '5.1', platform: 'libvirt' } as const;

/** Whether the Job is told, by the path of the cluster. */
function told(now: Readonly<Record<string, string>>): Record<string, boolean> {
  const report = diff({ 'live.yaml': LIVE }, now, OPTIONS);
  const clusters = 'clusters' in report ? report.clusters : [{ path: 'the only one', ...report }];
  return Object.fromEntries(
    clusters.map(({ path, effects }) => [path, effects.some(({ object }) => object.startsWith(JOB))]),
  );
}

describe('diff joins a StorageChange in a folder of its own with the Config that it changes', () => {
  test.each([
    ['beside the folder', { 'a/registry/config.yaml': REGISTRY, 'a/storage-change/job.yaml': CHANGE }],
    ['below the folder', { 'registry/config.yaml': REGISTRY, 'registry/change/job.yaml': CHANGE }],
    ['anywhere, if there is only one Config', { 'registry/config.yaml': REGISTRY, 'jobs/x/job.yaml': CHANGE }],
  ])('%s', (_, now) => {
    expect(told(now)).toEqual({ 'the only one': true });
  });

  test('but a Job that the dump has, too, does not run again', () => {
    const job = CHANGE.slice(CHANGE.indexOf('apiVersion: batch/v1')).replace('spec:', '  uid: j\nspec:');
    const now = { 'registry/config.yaml': REGISTRY, 'storage-change/job.yaml': CHANGE };
    const report = diff({ 'live.yaml': `${LIVE}---\n${job}` }, now, OPTIONS);
    expect(report).toMatchObject({ unknown: [{ field: 'spec.storage.emptyDir' }] });
    expect(JSON.stringify(report)).not.toContain('the Job removes');
  });

  test('but with none if there are several', () => {
    const now = { 'a/config.yaml': REGISTRY, 'b/config.yaml': REGISTRY, 'jobs/x/job.yaml': CHANGE };
    expect(Object.values(told(now))).not.toContain(true);
  });
});

test('what a dump says of the cluster goes with its Config into the folder that has the manifests', () => {
  const infrastructure = `apiVersion: config.openshift.io/v1
kind: Infrastructure
metadata: {name: cluster, uid: i}
status: {infrastructureName: c-x, platformStatus: {type: BareMetal}}
`;
  const report = diff({ 'live.yaml': `${LIVE}---\n${infrastructure}` }, { 'a/registry/config.yaml': REGISTRY });
  const { assumptions } = 'clusters' in report ? { assumptions: [] } : report;
  expect(assumptions.map(({ fact }) => fact)).toContain('Config/cluster spec.httpSecret');
  expect(assumptions.filter(({ fact }) => fact.startsWith('Infrastructure'))).toEqual([]);
});

test('preview says what the Job does', () => {
  const texts = { 'registry/config.yaml': REGISTRY, 'storage-change/job.yaml': CHANGE };
  const report = preview(texts, { ...OPTIONS, paths: ['.'] });
  const { assumptions } = 'clusters' in report ? { assumptions: [] } : report;
  expect(assumptions.filter(({ fact }) => fact.startsWith(JOB))).toEqual([
    expect.objectContaining({
      value: 'completes',
      from: 'it removes spec.storage.emptyDir from the live Config and sets spec.storage.pvc in one patch',
    }),
  ]);
});

describe('check of manifests beside the live Config', () => {
  const managed = LIVE.replace(
    'uid: u',
    `uid: u, managedFields: [{manager: cluster-image-registry-operator, operation: Update, fieldsV1: {f:spec: {f:storage: {f:emptyDir: {}}}}}]`,
  );
  const found = (live: string, ...manifests: readonly string[]): unknown => {
    const { findings, notJudged } = check({ 'live.yaml': live, 'registry.yaml': manifests.join('---\n') }, OPTIONS);
    return [findings.map(({ id }) => id).filter((id) => id === 'IR201'), notJudged.length];
  };

  test.each([
    ['cannot say whose the old type is', LIVE, [REGISTRY], [[], 1]],
    ['knows that the Operator keeps the old type', managed, [REGISTRY], [['IR201'], 0]],
    ['knows that the Job removes the type of the Operator', managed, [REGISTRY, CHANGE], [[], 0]],
    ['knows that the Job removes the type of anybody', LIVE, [REGISTRY, CHANGE], [[], 0]],
  ])('%s', (_, live, manifests, expected) => {
    expect(found(live, ...manifests)).toEqual(expected);
  });
});
