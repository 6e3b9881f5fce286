import { configMapYaml, configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const CONFIG = configYaml('replicas: 1');
const SAMPLES = 'apiVersion: samples.operator.openshift.io/v1\nkind: Config\nmetadata:\n  name: cluster\nspec: {}\n';
const SECRET = secretYaml('x', 'a: ""');
/** A manifest of a release payload. */
const payload = (annotations: string): string =>
  CONFIG.replace('metadata:\n', `metadata:\n  annotations: {${annotations}}\n`);
const HOSTED =
  'include.release.openshift.io/ibm-cloud-managed: "true", include.release.openshift.io/hypershift: "true"';
const SELF_MANAGED = 'include.release.openshift.io/self-managed-high-availability: "true"';
const NAMELESS = 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  generateName: copy-\n  namespace: a\n';

const WORK =
  'apiVersion: work.open-cluster-management.io/v1\nkind: ManifestWork\nmetadata: {name: a, namespace: b}\nspec:\n  workload:\n    manifests: []\n';
const BROUGHT = { apiVersion: 'imageregistry.operator.openshift.io/v1', kind: 'Config', metadata: { name: 'cluster' } };
const GENERATOR = `apiVersion: policy.open-cluster-management.io/v1
kind: PolicyGenerator
metadata: {name: a}
policies: [{name: b, manifests: [{path: config.yaml, patches: [${JSON.stringify(BROUGHT)}]}]}]
`;

testRule('IR207', {
  accept: {
    'one object': CONFIG,
    'the same kind and name in another group': documents(CONFIG, SAMPLES),
    'the same kind and name in another namespace': documents(
      configMapYaml('a', 'x', 'k: v'),
      configMapYaml('b', 'x', 'k: v'),
    ),
    'another name': documents(configMapYaml('a', 'x', 'k: v'), configMapYaml('a', 'y', 'k: v')),
    'another kind of the name': documents(
      secretYaml('x', 'a: ""'),
      configMapYaml('openshift-image-registry', 'x', 'k: v'),
    ),
    'objects of others, of which a kustomization takes one': documents(SAMPLES, SAMPLES),
    'a ConfigMap of another namespace': documents(configMapYaml('a', 'x', 'k: v'), configMapYaml('a', 'x', 'k: w')),
    'an object that exists': { yaml: CONFIG, existing: CONFIG },
    'objects whose names the API server makes up': documents(NAMELESS, NAMELESS),
    'manifests of a release payload for two profiles': documents(payload(HOSTED), payload(SELF_MANAGED)),
    'manifests of a release payload for two feature sets': documents(
      payload(`${HOSTED}, release.openshift.io/feature-set: Default`),
      payload(`${HOSTED}, release.openshift.io/feature-set: "CustomNoUpgrade,TechPreviewNoUpgrade"`),
    ),
    'works that bring nothing of the registry': documents(WORK, WORK),
    'generators, which are files': documents(GENERATOR, GENERATOR),
    'parts of one object': `apiVersion: policy.open-cluster-management.io/v1
kind: ConfigurationPolicy
metadata: {name: registry, namespace: policies}
spec:
  object-templates:
  - complianceType: musthave
    objectDefinition: {apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, metadata: {name: cluster}, spec: {replicas: 2}}
  - complianceType: musthave
    objectDefinition: {apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, metadata: {name: cluster}, spec: {logLevel: Debug}}
`,
  },
  reject: {
    'a work, of which only the second one brings something of the registry': {
      yaml: documents(WORK, `${WORK.replace(' []', '')}    - ${JSON.stringify(BROUGHT)}\n`),
      findings: [{ line: 8, field: '', object: 'ManifestWork/a', found: 'a second ManifestWork/b/a' }],
    },
    'one Config, written twice': {
      yaml: documents(CONFIG, configYaml('replicas: 2')),
      findings: [
        {
          line: 8,
          field: '',
          object: 'Config/cluster',
          found: 'a second Config/cluster',
          expected: 'one manifest for each object, because the last one that is applied replaces the other',
          fix: 'merge the two manifests into one, and remove the other one',
          related: 'Config/cluster, line 1',
        },
      ],
    },
    'an object of any kind, told with its namespace': {
      yaml: documents(SECRET, SECRET),
      findings: [{ line: 9, field: '', object: 'Secret/x', found: 'a second Secret/openshift-image-registry/x' }],
    },
    'another version of the group': {
      yaml: documents(CONFIG, CONFIG.replace('/v1', '/v1beta1')),
      findings: [{ line: 8, field: '' }],
    },
    'manifests of a release payload of which one profile takes both': {
      yaml: documents(payload(SELF_MANAGED), payload(`${HOSTED}, ${SELF_MANAGED}`)),
      findings: [{ line: 9, field: '' }],
    },
    'a manifest of a release payload, and one that every cluster gets': {
      yaml: documents(payload(SELF_MANAGED), payload(HOSTED), CONFIG, payload(SELF_MANAGED.replace('true', 'false'))),
      findings: [
        { line: 17, field: '' },
        { line: 24, field: '' },
      ],
    },
    'a second and a third, with something between them': {
      yaml: documents(CONFIG, SAMPLES, CONFIG, CONFIG),
      findings: [
        { line: 14, field: '', related: 'Config/cluster, line 1' },
        { line: 21, field: '', related: 'Config/cluster, line 1' },
      ],
    },
  },
});
