import { Release } from '../../src/core/release';
import { diff } from '../../src/engine/diff';
import { preview } from '../../src/engine/preview';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec:
  managementState: Managed
  replicas: 2
  storage: {managementState: Unmanaged, s3: {bucket: layers, region: eu-central-1}}
`;
const cleanup = (namespace: string, schedule = '0 * * * *', metadata = ''): string => `---
apiVersion: kyverno.io/v2
kind: ClusterCleanupPolicy
metadata: {name: a${metadata}}
spec:
  schedule: '${schedule}'
  match: {any: [{resources: {kinds: [PersistentVolumeClaim], namespaces: [${namespace}]}}]}
`;
const OURS = cleanup('openshift-image-registry');
const UNKNOWN = {
  object: 'ClusterCleanupPolicy/a',
  why: 'it may change or delete objects of the registry in the cluster, and no rule reads how',
};
const OPTIONS = { release: Release.V4_20, platform: 'aws' } as const;

const unknownIn = (document: object): unknown => ('unknown' in document ? document.unknown : undefined);
const inDiff = (old: string, now: string): unknown =>
  unknownIn(diff({ 'a.yaml': CONFIG + old }, { 'a.yaml': CONFIG + now }, OPTIONS));

test.each([
  ['comes', '', OURS],
  ['goes', OURS, ''],
  ['runs more often', OURS, cleanup('openshift-image-registry', '* * * * *')],
  ['turns to the registry', cleanup('shop'), OURS],
  ['turns away from it', OURS, cleanup('shop')],
])('diff does not predict what happens when a policy that deletes claims %s', (_, old, now) => {
  expect(inDiff(old, now)).toEqual([expect.objectContaining(UNKNOWN)]);
});

test.each([
  ['stays as it is', OURS, OURS],
  ['gets a label', OURS, cleanup('openshift-image-registry', '0 * * * *', ', labels: {team: b}')],
  ['is about others', '', cleanup('shop')],
])('diff finds nothing when it %s', (_, old, now) => {
  expect(inDiff(old, now)).toEqual([]);
});

test('preview does not predict what a policy does beside the Config', () => {
  const of = (policy: string): unknown => unknownIn(preview({ 'a.yaml': CONFIG + policy }, OPTIONS));
  expect(of(OURS)).toContainEqual(expect.objectContaining(UNKNOWN));
  expect(of(cleanup('shop'))).not.toContainEqual(expect.objectContaining({ object: UNKNOWN.object }));
});

describe('preview', () => {
  const job = (kind: string, command: string): string => `---
apiVersion: batch/v1
kind: ${kind}
metadata: {name: patch, namespace: ops}
spec: {template: {spec: {containers: [{command: [sh, -c, ${JSON.stringify(command)}]}]}}}
`;
  const of = (text: string): unknown => unknownIn(preview({ 'a.yaml': CONFIG + text }, OPTIONS));
  const WRITES = 'oc patch configs.imageregistry cluster --type merge -p x';
  const found = (object: string): unknown => [
    expect.objectContaining({
      object,
      why: 'it runs commands that name the registry, and no rule reads what they do',
    }),
  ];

  test.each(['Job', 'CronJob'])('does not predict what the commands of a %s do', (kind) => {
    expect(of(job(kind, WRITES))).toEqual(found(`${kind}/ops/patch`));
  });

  test('lists a script for the Job that mounts it', () => {
    const map = `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: s, namespace: ops}\ndata: {run: ${WRITES}}\n`;
    const mounting = job('Job', '/run').replace('containers:', 'volumes: [{configMap: {name: s}}], containers:');
    expect(of(map + mounting)).toEqual(found('Job/ops/patch'));
    expect(of(map)).toEqual([]);
  });

  test('lists no command that only reads', () => {
    expect(of(job('Job', WRITES.replace('patch', 'get')))).toEqual([]);
  });
});

describe('a policy that a carrier brings to clusters without a Config in the input', () => {
  const indented = (text: string, by: number): string => text.replace('---\n', '').replace(/^(?=.)/gm, ' '.repeat(by));
  const ofAcm = (carried: string, disabled = false): string => `---
apiVersion: policy.open-cluster-management.io/v1
kind: Policy
metadata: {name: p, namespace: policies}
spec:
  disabled: ${String(disabled)}
  policy-templates:
  - objectDefinition:
      apiVersion: policy.open-cluster-management.io/v1
      kind: ConfigurationPolicy
      metadata: {name: p}
      spec:
        remediationAction: enforce
        object-templates:
        - complianceType: musthave
          objectDefinition:
${indented(carried, 12)}`;
  const work = (namespace: string, carried: string): string => `---
apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata: {name: w, namespace: ${namespace}}
spec:
  workload:
    manifests:
    -
${indented(carried, 6)}`;
  const of = (text: string): unknown => unknownIn(preview({ 'a.yaml': text }, OPTIONS));

  test('may come to each predicted cluster', () => {
    const unknown = {
      ...UNKNOWN,
      why: `${UNKNOWN.why}; whether Policy/policies/p brings it to this cluster is not in the input`,
    };
    expect(of(CONFIG + ofAcm(OURS))).toContainEqual(expect.objectContaining(unknown));
    expect(of(work('one', CONFIG) + ofAcm(OURS))).toContainEqual(expect.objectContaining(unknown));
    const apart = preview({ 'cluster/a.yaml': CONFIG, 'hub/b.yaml': ofAcm(OURS) }, OPTIONS);
    expect(unknownIn(apart)).toContainEqual(expect.objectContaining(unknown));
  });

  test.each([
    ['is about others', CONFIG + ofAcm(cleanup('shop'))],
    ['is disabled', CONFIG + ofAcm(OURS, true)],
    ['goes to another cluster, which is named', work('one', CONFIG) + work('two', OURS)],
  ])('says nothing of them if it %s', (_, text) => {
    expect(of(text)).not.toContainEqual(expect.objectContaining({ object: UNKNOWN.object }));
  });
});
