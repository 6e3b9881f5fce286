import { Release } from '../../../src/core/release';
import { annotated } from '../../../src/rules/examples/example-objects';
import {
  claimYaml,
  configMapYaml,
  configYaml,
  documents,
  imageYaml,
  prunerYaml,
  secretYaml,
} from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';
import { testRule } from '../rule-table';

const config = (spec: string) => configYaml(`replicas: 1\n${spec}`);

/** What the cluster adds to an object, and what the Operator writes into it. */
const LIVE = `apiVersion: imageregistry.operator.openshift.io/v1
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

const FINALIZED = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
  annotations: {argocd.argoproj.io/sync-options: ServerSideApply=true}
  finalizers:
  - a.b/c
  - a.b/c
spec: {replicas: 1}
`;

const SEALING_KEY = `apiVersion: v1
kind: Secret
metadata:
  name: sealed-secrets-key
  namespace: sealed-secrets
data:
  tls.crt: "REPLACE ME"
`;

testRule('IR101', {
  accept: {
    'an encrypted ConfigMap of another namespace': `${configMapYaml('openshift-monitoring', 'x', 'a: 5')}sops: {mac: x}\n`,
    'a Secret of another namespace that is no base64': SEALING_KEY,
    'a Secret that names no namespace, of a name that the registry does not know': SEALING_KEY.replace(
      '  namespace: sealed-secrets\n',
      '',
    ),
    'a finalizer twice, where it is merged by the client': FINALIZED.replace('ServerSideApply', 'Validate'),
    'CPU in thousandths and as a bare number': config('resources:\n  requests:\n    cpu: 500m\n  limits:\n    cpu: 2'),
    'what the cluster adds to a live object': LIVE,
    'a kind of another group, whose schema is not known': `apiVersion: samples.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec: {replicas: x}\n`,
    'a field of another release, which has a rule of its own': {
      yaml: imageYaml('imageStreamImportMode: Legacy'),
      release: Release.V4_12,
    },
  },
  reject: {
    'the claim as pods name it': {
      yaml: config('storage:\n  persistentVolumeClaim:\n    claimName: data'),
      findings: [
        {
          line: 8,
          field: 'spec.storage.persistentVolumeClaim',
          object: 'Config/cluster',
          found: 'the unknown field "persistentVolumeClaim"',
          expected: 'one of azure, emptyDir, gcs, ibmcos, managementState, oss, pvc, s3, swift',
          fix: 'rename it to pvc, with claim instead of claimName',
        },
      ],
    },
    'a placement as the ingress has it': {
      yaml: config('nodePlacement:\n  nodeSelector: {}'),
      findings: [{ line: 7, field: 'spec.nodePlacement' }],
    },
    'a rollout strategy that does not exist': {
      yaml: config('rolloutStrategy: Rolling'),
      findings: [
        {
          line: 7,
          field: 'spec.rolloutStrategy',
          found: '"Rolling"',
          expected: '"RollingUpdate" or "Recreate"',
          fix: 'in spec.rolloutStrategy, use "RollingUpdate" or "Recreate"',
        },
      ],
    },
    'a CPU without quotes': {
      yaml: config('resources:\n  requests:\n    cpu: 0.5'),
      findings: [{ line: 9, field: 'spec.resources.requests.cpu' }],
    },
    'no replicas, where the live Config is replaced': {
      yaml: annotated(configYaml('managementState: Managed'), { 'argocd.argoproj.io/sync-options': 'Replace=true' }),
      findings: [
        { line: 7, field: 'spec.replicas', found: 'nothing', expected: 'a whole number', fix: 'add spec.replicas' },
      ],
    },
    'an age with a unit where nanoseconds stand': {
      yaml: prunerYaml('keepYoungerThan: 60m'),
      findings: [{ line: 6, field: 'spec.keepYoungerThan', object: 'ImagePruner/cluster' }],
    },
    'a map where a list stands': {
      yaml: prunerYaml('tolerations: {}'),
      findings: [{ line: 6, field: 'spec.tolerations', found: 'an object', expected: 'a list' }],
    },
    'a field of the CronJob': {
      yaml: prunerYaml('startingDeadlineSeconds: 60'),
      findings: [{ line: 6, field: 'spec.startingDeadlineSeconds' }],
    },
    'an import mode that does not exist': {
      yaml: imageYaml('imageStreamImportMode: Both'),
      findings: [{ line: 6, field: 'spec.imageStreamImportMode', object: 'Image/cluster' }],
    },
    'a colon in a key': {
      yaml: configMapYaml('openshift-config', 'cas', '"host:5000": text'),
      findings: [{ line: 7, field: 'data["host:5000"]', object: 'ConfigMap/cas' }],
    },
    'plain text where base64 stands, which is not shown': {
      yaml: secretYaml('x', 'a: ""').replace('stringData:', 'data:\n  b: "plain!"\nstringData:'),
      findings: [{ line: 7, field: 'data.b', object: 'Secret/x', found: 'a text that is not shown here' }],
    },
    'a claim that nobody may mount': {
      yaml: claimYaml('ReadWriteSome'),
      findings: [{ line: 7, field: 'spec.accessModes[0]', object: 'PersistentVolumeClaim/registry-data' }],
    },
    'null, where it is applied server-side': {
      yaml: annotated(config('storage:\n  emptyDir: null\n  pvc: {claim: data}'), {
        'argocd.argoproj.io/sync-options': 'ServerSideApply=true',
      }),
      findings: [
        {
          line: 10,
          field: 'spec.storage.emptyDir',
          found: 'null',
          fix: 'write emptyDir: {} for its defaults, or remove the field: server-side apply rejects null',
        },
      ],
    },
    'a finalizer twice, where it is applied server-side': {
      yaml: FINALIZED,
      findings: [
        {
          line: 8,
          field: 'metadata.finalizers[1]',
          found: '"a.b/c" once more',
          fix: 'remove it, or apply the object without --server-side',
        },
      ],
    },
    'several mistakes of one object': {
      yaml: configYaml('replicas: "1"\nlogLevel: Loud\nroutes:\n- hostname: registry.example.com\nfoo: 1'),
      findings: [
        { line: 6, field: 'spec.replicas' },
        { line: 7, field: 'spec.logLevel' },
        { line: 9, field: 'spec.routes[0].name' },
        { line: 10, field: 'spec.foo' },
      ],
    },
    'a field that no release has, on any of them': {
      yaml: config('chunkSize: 1\nresources: {claims: []}'),
      release: Release.V4_12,
      findings: [{ line: 7, field: 'spec.chunkSize' }],
    },
    'several objects': {
      yaml: documents(config('foo: 1'), config('logLevel: Loud')),
      findings: [
        { line: 7, field: 'spec.foo' },
        { line: 15, field: 'spec.logLevel' },
      ],
    },
  },
});

test('who refuses it depends on the kind', () => {
  const sourceOf = (yaml: string) => judging('IR101').findingsIn(yaml)[0]?.source;
  const core = (symbol: string) => `kubernetes/kubernetes pkg/apis/core/validation/validation.go ${symbol}`;
  expect(sourceOf(config('foo: 1'))).toBe('openshift/api imageregistry/v1 configs.imageregistry.operator.openshift.io');
  expect(sourceOf(prunerYaml('foo: 1'))).toBe(
    'openshift/api imageregistry/v1 imagepruners.imageregistry.operator.openshift.io',
  );
  expect(sourceOf(imageYaml('foo: 1'))).toBe('openshift/api config/v1 images.config.openshift.io');
  expect(sourceOf(secretYaml('x', 'a: 5'))).toBe(core('ValidateSecret'));
  expect(sourceOf(configMapYaml('openshift-config', 'x', 'a: 5'))).toBe(core('ValidateConfigMap'));
  expect(sourceOf(claimYaml('ReadWriteSome'))).toBe(core('ValidatePersistentVolumeClaim'));
});
