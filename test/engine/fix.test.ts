import { Release } from '../../src/core/release';
import { fix } from '../../src/engine/fix';

const TEXT = `apiVersion: imageregistry.operator.openshift.io/v1
kind: ImagePruner
metadata:
  name: cluster
spec:
  suspend: "false" # for now
`;

test('texts go in, and texts come out', () => {
  const { files, fixed, report } = fix({ 'a/b.yaml': TEXT, 'c.yaml': 'a: 1\n' }, { release: Release.V4_20 });
  expect(files).toEqual([{ path: 'a/b.yaml', text: TEXT.replace('"false"', 'false') }]);
  expect(fixed.map(({ id, line }) => [id, line])).toEqual([['IR101', 6]]);
  expect(report.findings).toEqual([]);
});

test('what is acknowledged stays', () => {
  const text = TEXT.replace('"false"', 'false').replace(
    'suspend',
    'failedJobsHistoryLimit: 0 # image-registry-ignore IR305: nobody looks at them\n  suspend',
  );
  expect(fix({ 'a.yaml': text }, { release: Release.V4_20, suggested: true }).files).toEqual([]);
});

test('a word that YAML takes for a boolean gets quotes, and stays the same word', () => {
  const text = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  replicas: 1
  nodeSelector:
    country: no
    rack: 010
  storage:
    pvc:
      claim: on
`;
  const [file] = fix({ 'a.yaml': text }, { release: Release.V4_20 }).files;
  expect(file?.text).toBe(text.replace(': no', ': "no"').replace('010', '"010"').replace(': on', ': "on"'));
});

test('a label and a storage type without a value are not removed', () => {
  const text = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  managementState: Managed
  replicas: 1
  nodeSelector:
    node-role.kubernetes.io/infra:
  storage:
    s3:
`;
  expect(fix({ 'a.yaml': text }, { release: Release.V4_20 }).files).toEqual([]);
  const [file] = fix({ 'a.yaml': text }, { release: Release.V4_20, suggested: true }).files;
  expect(file?.text).toBe(text.replace('infra:', 'infra: ""').replace('s3:', 's3: {}'));
});

test('a policy that forbids values is not turned into one that enforces them', () => {
  const text = `apiVersion: policy.open-cluster-management.io/v1
kind: ConfigurationPolicy
metadata: {name: registry}
spec:
  remediationAction: enforce
  object-templates:
  - complianceType: mustnothave
    objectDefinition:
      apiVersion: imageregistry.operator.openshift.io/v1
      kind: Config
      metadata: {name: cluster}
`;
  const fixed = (spec: string): string | undefined =>
    fix({ 'a.yaml': text + spec }, { release: Release.V4_20, suggested: true }).files[0]?.text;
  expect(fixed('')).toBe(text.replace('mustnothave', 'musthave'));
  expect(fixed('      spec: {managementState: Removed}\n')).toBeUndefined();
});

test('fields that are indented too little or too much are moved, if that is wanted', () => {
  const text = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  managementState: Managed
  replicas: 1
  storage:
  pvc:
    claim: data
`;
  const options = { release: Release.V4_20, suggested: true };
  const moved = text.replace('  pvc:\n    claim', '    pvc:\n      claim');
  expect(fix({ 'a.yaml': text }, options).files).toEqual([{ path: 'a.yaml', text: moved }]);
});

test('a text that stands for an object is put into it', () => {
  const text = `apiVersion: config.openshift.io/v1
kind: Image
metadata:
  name: cluster
spec:
  additionalTrustedCA: cas # of the mirror
  allowedRegistriesForImport:
  - quay.io # and no other
`;
  const [file] = fix({ 'a.yaml': text }, { release: Release.V4_20, suggested: true }).files;
  expect(file?.text).toBe(text.replace('cas', '{name: cas}').replace('quay.io', '{domainName: quay.io}'));
});

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  managementState: Removed
  replicas: 2
  storage:
    managementState: Managed
    s3:
      region: us-east-1
`;
const AWS = { release: Release.V4_20, platform: 'aws' } as const;

test.each([
  ['a state', CONFIG.replace('State: Removed', 'State: removed')],
  ['both states', CONFIG.replace('State: Removed', 'State: removed').replace('State: Managed', 'State: managed')],
  ['a kind', CONFIG.replace('kind: Config', 'kind: Configs')],
  [
    'the storage',
    CONFIG.replace('State: Removed', 'State: Managed').replace(
      / {4}managementState: Managed\n {4}s3:[^]*/,
      '    emptydir: {}\n',
    ),
  ],
])('a typo without which images would be lost is a suggestion: %s', (_, text) => {
  const { files, suggestions } = fix({ 'a.yaml': text }, AWS);
  expect(files).toEqual([]);
  expect(suggestions).toBeGreaterThan(0);
  expect(fix({ 'a.yaml': text }, { ...AWS, suggested: true }).files).toHaveLength(1);
});

test('the same typo is fixed where the images are kept, or their loss is acknowledged', () => {
  const typo = CONFIG.replace('State: Removed', 'State: removed');
  const kept = typo.replace('State: Managed', 'State: unmanaged');
  expect(fix({ 'a.yaml': kept }, AWS).files.map(({ text }) => text)).toEqual([
    CONFIG.replace('State: Managed', 'State: Unmanaged'),
  ]);
  const mark = 'metadata:\n  annotations:\n    acknowledge.cdk8s-openshift-image-registry/IR501: a test cluster';
  expect(fix({ 'a.yaml': typo.replace('metadata:', mark) }, AWS).files).toHaveLength(1);
});

test('another typo of an object that loses data anyway is fixed', () => {
  const [file] = fix({ 'a.yaml': CONFIG.replace('replicas: 2', 'replicas: "2"') }, AWS).files;
  expect(file?.text).toBe(CONFIG);
});

test.each([
  ['named cluster in the same file', { 'a.yaml': `${TEXT}---\n${TEXT.replace('cluster', 'pruner')}` }],
  ['named cluster in another file', { 'a.yaml': TEXT, 'b.yaml': TEXT.replace('cluster', 'pruner') }],
  [
    'that another edit names so',
    { 'a.yaml': TEXT.replace('cluster', 'one'), 'b.yaml': TEXT.replace('cluster', 'two') },
  ],
  ['of this kind', { 'a.yaml': TEXT, 'b.yaml': TEXT.replace('ImagePruner', 'ImagePruners') }],
])('no edit makes a second object %s', (_, texts) => {
  const { files } = fix(texts, { release: Release.V4_20, suggested: true });
  for (const { path, text } of files)
    expect([path, text]).toEqual([path, before(texts, path).replaceAll('"false"', 'false')]);
});

function before(texts: Readonly<Partial<Record<string, string>>>, path: string): string {
  return texts[path] ?? '';
}

test('a comment that names a template makes none of a file', () => {
  const texts = { 'a.yaml': `# from {{ .Values.a }}\n${TEXT.replace('now', '${NOW}')}` };
  expect(fix(texts).files.map(({ text }) => text)).toEqual([texts['a.yaml'].replace('"false"', 'false')]);
});
