import { checkText, placesIn, reportOn } from './checking';
import { BAD, GOOD, UNWISE } from './manifests';

const indented = (text: string, by: number): string => text.trimEnd().replace(/^/gm, ' '.repeat(by));
const item = (text: string, by: number): string => `${' '.repeat(by)}- ${indented(text, by + 2).trimStart()}\n`;

const work = (...objects: string[]): string => `apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata: {name: registry, namespace: cluster-a}
spec:
  deleteOption: {propagationPolicy: Orphan}
  manifestConfigs:
  - resourceIdentifier: {group: imageregistry.operator.openshift.io, resource: configs, name: cluster}
    updateStrategy: {type: ServerSideApply, serverSideApply: {force: true}}
  workload:
    manifests:
${objects.map((object) => item(object, 4)).join('')}`;

const configurationPolicy = (
  object: string,
  complianceType = 'musthave',
): string => `apiVersion: policy.open-cluster-management.io/v1
kind: ConfigurationPolicy
metadata: {name: registry}
spec:
  remediationAction: enforce
  object-templates:
  - complianceType: ${complianceType}
    objectDefinition:
${indented(object, 6)}
`;

const policy = (object: string): string => `apiVersion: policy.open-cluster-management.io/v1
kind: Policy
metadata: {name: registry, namespace: policies}
spec:
  disabled: false
  policy-templates:
  - objectDefinition:
${indented(configurationPolicy(object), 6)}
`;

const syncSet = (object: string): string => `apiVersion: hive.openshift.io/v1
kind: SelectorSyncSet
metadata: {name: registry}
spec:
  clusterDeploymentSelector: {}
  resources:
${item(object, 2)}`;

const replicaSet = (object: string): string =>
  work(object)
    .replace('work.open-cluster-management.io/v1', 'work.open-cluster-management.io/v1alpha1')
    .replace('kind: ManifestWork', 'kind: ManifestWorkReplicaSet')
    .replace(
      /^spec:\n([^]*)$/m,
      (_, spec: string) => `spec:\n  placementRefs: [{name: all}]\n  manifestWorkTemplate:\n${indented(spec, 2)}\n`,
    );

describe.each([
  ['a ManifestWork', work],
  ['a ManifestWorkReplicaSet', replicaSet],
  ['a ConfigurationPolicy', configurationPolicy],
  ['a Policy', policy],
  ['a SelectorSyncSet', syncSet],
])('what %s carries', (_, carrier) => {
  test('is judged, and its line is told', () => {
    const text = carrier(BAD);
    const line = text.split('\n').findIndex((each) => each.includes('replicas: -1')) + 1;
    const { findings, checked } = reportOn({ 'a.yaml': text });
    expect(findings.map(({ id, field, object, line: at }) => [id, field, object.kind, at])).toEqual([
      ['IR104', 'spec.replicas', 'Config', line],
    ]);
    expect(checked).toBe(1);
  });

  test('is silent where it is right', () => {
    expect(placesIn(carrier(GOOD))).toEqual([]);
  });

  test('is acknowledged where it stands', () => {
    const risky = GOOD.replace(/s3:[^]*/, 'emptyDir: {}\n').replace('replicas: 2', 'replicas: 1');
    const acknowledged = risky.replace(
      'metadata:\n',
      'metadata:\n  annotations:\n    acknowledge.cdk8s-openshift-image-registry/IR502: a cluster for tests\n',
    );
    expect(checkText(carrier(acknowledged)).code).toBe(0);
    expect(checkText(carrier(risky)).code).toBe(1);
  });
});

describe.each([
  ['a ConfigurationPolicy', configurationPolicy],
  ['a Policy', policy],
  ['a SelectorSyncSet', syncSet],
])('of what %s carries', (_, carrier) => {
  test('a template is not known, and everything else is', () => {
    const templated = BAD.replace('layers', '"{{ .bucket }}"').replace('Unmanaged', '"{{ .state }}"');
    expect(placesIn(carrier(templated)).map((place) => place.replace(/ \d+:\d+/, ''))).toEqual(['IR104 spec.replicas']);
  });

  test('an object whose kind is a template is not judged', () => {
    expect(placesIn(carrier(BAD.replace('kind: Config', 'kind: "{{ .kind }}"')))).toEqual([]);
  });
});

test('where templates are switched off, braces are text', () => {
  const switched = configurationPolicy(GOOD.replace('RollingUpdate', '"{{ .x }}"')).replace(
    'metadata: {name: registry}',
    'metadata: {name: registry, annotations: {policy.open-cluster-management.io/disable-templates: "true"}}',
  );
  expect(placesIn(switched)).toEqual(['IR101 16:9 spec.rolloutStrategy']);
});

test('what a policy leaves out is not missing: it is merged into what is there', () => {
  const part =
    'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec:\n  managementState: Managed\n';
  expect(placesIn(configurationPolicy(part), '--platform', 'vsphere')).toEqual([]);
  expect(placesIn(work(part), '--platform', 'vsphere').map((place) => place.split(' ')[0])).toEqual(['IR326']);
});

test('of a part a rule about what is missing says nothing, and of the whole it does', () => {
  const ids = (text: string) => placesIn(text).map((place) => place.split(' ')[0]);
  expect(ids(configurationPolicy(UNWISE))).toEqual([]);
  expect(ids(work(UNWISE))).toEqual(['IR303']);
  const whole = configurationPolicy(UNWISE, 'MustOnlyHave');
  expect(ids(whole).sort()).toEqual(['IR227', 'IR303']);
});

test.each(['mustnothave', 'MustNotHave'])('what must not be there is not judged: %s', (complianceType) => {
  for (const text of [configurationPolicy(BAD, complianceType), policy(BAD).replace('musthave', complianceType)]) {
    expect(placesIn(text).map((place) => place.split(' ')[0])).toEqual(['IR509']);
  }
});

describe.each([
  ['a ManifestWork', work],
  ['a ManifestWorkReplicaSet', replicaSet],
])('in %s', (_, carrier) => {
  const unnamed = GOOD.replace(/s3:[^]*/, 'gcs:\n      bucket: layers\n');
  const places = (text: string) => placesIn(text).map((place) => place.replace(/ \d+:\d+/, ''));

  test('what the Operator fills in is left over where the Config is applied server-side', () => {
    expect(places(carrier(unnamed))).toEqual(['IR325 spec.storage.gcs']);
    const inPolicy = places(configurationPolicy(carrier(unnamed)));
    expect(inPolicy).toEqual(['IR325 spec.storage.gcs']);
  });

  test('and is not where nobody applies it so, or another object alone', () => {
    expect(places(carrier(unnamed).replace('{type: ServerSideApply', '{type: CreateOnly'))).toEqual([]);
    const ofAnother = carrier(unnamed).replace('resource: configs', 'resource: imagepruners');
    expect(places(ofAnother).filter((place) => place.startsWith('IR325'))).toEqual([]);
  });
});

test('two works are for two clusters, but for those of one namespace', () => {
  const other = work(GOOD).replace('name: registry,', 'name: other,');
  const elsewhere = other.replace('cluster-a', 'cluster-b').replace('bucket: layers', 'bucket: other');
  expect(placesIn(`${work(GOOD)}---\n${elsewhere}`)).toEqual([]);
  const twice = [[`${work(GOOD)}---\n${other}`], [work(GOOD, GOOD)]];
  for (const [text = ''] of twice) expect(placesIn(text).map((place) => place.split(' ')[0])).toEqual(['IR207']);
});

test('two templates of one policy may be about one object', () => {
  const template = configurationPolicy(GOOD).replace(/^[^]*object-templates:\n/, '');
  expect(placesIn(configurationPolicy(GOOD) + template)).toEqual([]);
});
