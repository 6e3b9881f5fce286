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
