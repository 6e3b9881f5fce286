import { checkFiles, runWith } from './checking';
import { diff, effects, effectLines } from './diffing';

const CONFIG = 'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\n';
const LIVE = `${CONFIG}metadata: {name: cluster, uid: a, resourceVersion: "1"}
spec: {managementState: Managed, replicas: 2, httpSecret: h, storage: {managementState: Managed, s3: {bucket: b, region: us-east-1}}}
status: {storage: {managementState: Managed, s3: {bucket: b, region: us-east-1}}, storageManaged: true}
`;
const REMOVED = `${CONFIG}metadata: {name: cluster}\nspec: {managementState: Removed}\n`;
const SYNC_SET = `apiVersion: hive.openshift.io/v1
kind: SyncSet
metadata: {name: registry, namespace: c1}
spec:
  clusterDeploymentRefs: [{name: c1}]
  patches:
  - {apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, name: cluster, patchType: merge, patch: '{"spec":{"managementState":"Removed"}}'}
`;

test.each([
  ['a folder below', { 'prod/config.yaml': REMOVED }],
  ['what a SyncSet carries', { 'sync-set.yaml': SYNC_SET }],
])('a live cluster is the same as %s', (_, now) => {
  const found = effects(LIVE, now, '--platform', 'aws');
  expect(effectLines(found)).toContainEqual(expect.stringMatching(/^loss Storage\/S3/));
  expect(effectLines(found).join('\n')).not.toContain('a cluster that OLD does not have gets this configuration');
});

test('of several it is not known which one', () => {
  const now = { 'a/config.yaml': REMOVED, 'b/config.yaml': REMOVED };
  const { exitCode, out } = diff(LIVE, now, '--platform', 'aws', '--fail-on', 'loss');
  expect(exitCode).toBe(1);
  expect(out.replace(/\s+/g, ' ')).toContain('NEW has 2: it is not known which of them it is');
});

test('Replace takes away what the manifest leaves out', () => {
  const replacing = `${CONFIG}metadata: {name: cluster, annotations: {argocd.argoproj.io/sync-options: Replace=true}}
spec: {managementState: Managed, replicas: 2}
`;
  expect(effects(LIVE, replacing, '--platform', 'aws')).not.toEqual([]);
});

test('a part that is named beside the live object is applied over it', () => {
  const files = { 'live.yaml': LIVE, 'part.yaml': `${CONFIG}metadata: {name: cluster}\nspec: {logLevel: Loud}\n` };
  const { out } = checkFiles(files, ['live.yaml', 'part.yaml']);
  expect(out).toContain('part.yaml:4:8: error IR101 Config/cluster spec.logLevel');
  expect(out).not.toContain('IR326');
});

test('a part that comes beside the live object in a folder changes what it says, and nothing else', () => {
  const part = `${CONFIG}metadata: {name: cluster}\nspec: {tolerations: [{operator: Exists}]}\n`;
  const found = effects({ 'live.yaml': LIVE }, { 'live.yaml': LIVE, 'part.yaml': part }, '--platform', 'aws');
  expect(effectLines(found)).toEqual([expect.stringMatching(/^disruption Deployment/)]);
});

test('a storage beside the live one, which nobody is known to have applied, is neither judged nor predicted', () => {
  const storage = 'storage: {managementState: Unmanaged, pvc: {claim: data}}';
  const written = `${CONFIG}metadata: {name: cluster}\nspec: {replicas: 1, rolloutStrategy: Recreate, ${storage}}\n`;
  const why = /who set it: if no delivery tool applied it, this field stays beside pvc/;
  const files = { 'live.yaml': LIVE, 'part.yaml': written };
  const check = JSON.parse(checkFiles(files, ['--output', 'json', 'live.yaml', 'part.yaml']).out) as object;
  expect(check).toMatchObject({
    notJudged: [{ file: 'part.yaml', line: 4, why: expect.stringMatching(why) as string }],
  });
  const { out } = runWith(['preview', '--output', 'json', '-'], { standardInput: `${LIVE}---\n${written}` });
  expect(JSON.parse(out)).toMatchObject({
    unknown: [{ object: 'Config/cluster', field: 'spec.storage.s3', why: expect.stringMatching(why) as string }],
  });
});

test('what a manifest sets is judged although the cluster has the same', () => {
  const manifest = LIVE.replace(', uid: a, resourceVersion: "1"', '').replace(/status:.*\n/, '');
  const asked = manifest.replace('Managed, s3: {bucket: b', 'Managed, s3: {bucket: mine');
  const { out } = checkFiles({ 'live.yaml': LIVE, 'config.yaml': asked }, ['live.yaml', 'config.yaml']);
  expect(out.match(/\S+ error IR\d+ \S+ \S+/g)).toEqual([
    'config.yaml:4:47: error IR505 Config/cluster spec.httpSecret:',
    'config.yaml:4:72: error IR503 Config/cluster spec.storage.managementState:',
  ]);
});
