import { configMapYaml, configYaml, imageYaml, prunerYaml, secretYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR101');

test.each([
  [
    'the claim as pods name it',
    configYaml('replicas: 1\nstorage:\n  persistentVolumeClaim: {claimName: x}'),
    'spec.storage.persistentVolumeClaim',
  ],
  [
    'a placement as the ingress has it',
    configYaml('replicas: 1\nnodePlacement:\n  nodeSelector: {}'),
    'spec.nodePlacement',
  ],
  [
    'a rollout strategy that does not exist',
    configYaml('replicas: 1\nrolloutStrategy: Rolling'),
    'spec.rolloutStrategy',
  ],
  [
    'a CPU without quotes',
    configYaml('replicas: 1\nresources:\n  requests:\n    cpu: 0.5'),
    'spec.resources.requests.cpu',
  ],
  ['no replicas', configYaml('managementState: Managed'), 'spec.replicas'],
  ['an age with a unit where nanoseconds stand', prunerYaml('keepYoungerThan: 60m'), 'spec.keepYoungerThan'],
  ['a map where a list stands', prunerYaml('tolerations: {}'), 'spec.tolerations'],
  ['a field of the CronJob', prunerYaml('startingDeadlineSeconds: 60'), 'spec.startingDeadlineSeconds'],
  ['an import mode that does not exist', imageYaml('imageStreamImportMode: Both'), 'spec.imageStreamImportMode'],
  ['a colon in a key', configMapYaml('openshift-config', 'cas', '"host:5000": text'), 'data["host:5000"]'],
  [
    'plain text where base64 stands',
    secretYaml('x', 'a: ""').replace('stringData:', 'data:\n  b: "plain!"\nstringData:'),
    'data.b',
  ],
])('%s is refused where it stands', (_what, yaml, field) => {
  expect(placesIn(yaml)).toContain(`IR101 ${field}`);
});

test('a Config with 500m of CPU and a bare number is accepted', () => {
  expect(placesIn(configYaml('replicas: 1\nresources:\n  requests:\n    cpu: 500m\n  limits:\n    cpu: 2'))).toEqual(
    [],
  );
});

test('what the cluster adds to a live object is known', () => {
  const live = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
  uid: 6ac5d3b7-8a1e-4a3c-9a6d-3f5b7c8d9e0f
  resourceVersion: "1"
  generation: 3
  creationTimestamp: "2026-01-01T00:00:00Z"
  finalizers: [imageregistry.operator.openshift.io/finalizer]
  managedFields: [{manager: a, operation: Update, apiVersion: v1, fieldsType: FieldsV1, fieldsV1: {}}]
spec:
  managementState: Managed
  replicas: 2
  logLevel: Normal
  operatorLogLevel: Normal
  observedConfig: null
  unsupportedConfigOverrides: null
  httpSecret: abc
  proxy: {}
  requests: {read: {maxWaitInQueue: 0s}, write: {maxWaitInQueue: 0s}}
  rolloutStrategy: RollingUpdate
  storage: {managementState: Unmanaged, s3: {bucket: layers, region: eu-central-1, virtualHostedStyle: false, encrypt: true, trustedCA: {name: ""}}}
status:
  storage: {s3: {bucket: layers}}
  observedGeneration: 3
  readyReplicas: 0
  storageManaged: false
  conditions: [{type: Available, status: "True", reason: Ready, message: x, lastTransitionTime: "2026-01-01T00:00:00Z"}]
`;
  expect(findingsIn(live).map(({ message }) => message)).toEqual([]);
});

test('a field that null shall remove is told, since the API server keeps silent', () => {
  expect(placesIn(configYaml('replicas: 1\nstorage:\n  emptyDir: null\n  pvc: {claim: data}'))).toEqual([
    'IR101 spec.storage.emptyDir',
  ]);
});

test('several mistakes of one object are all told', () => {
  const yaml = configYaml('replicas: "1"\nlogLevel: Loud\nroutes:\n- hostname: registry.example.com\nfoo: 1');
  expect(placesIn(yaml).sort()).toEqual([
    'IR101 spec.foo',
    'IR101 spec.logLevel',
    'IR101 spec.replicas',
    'IR101 spec.routes[0].name',
  ]);
});

test('an object of a kind that is not the registry’s is not looked at', () => {
  expect(
    placesIn(
      'apiVersion: samples.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec: {replicas: x}',
    ),
  ).toEqual([]);
});

test('who refuses it depends on the kind', () => {
  const sourceOf = (yaml: string) => findingsIn(yaml)[0]?.source;
  expect(sourceOf(secretYaml('x', 'a: 5'))).toMatch(/^kubernetes\/kubernetes .* ValidateSecret$/);
  expect(sourceOf(configMapYaml('x', 'x', 'a: 5'))).toMatch(/^kubernetes\/kubernetes .* ValidateConfigMap$/);
  expect(sourceOf(configYaml('replicas: x'))).toMatch(/^openshift\/api /);
});
