import { configMapYaml, configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const CONFIG = configYaml('replicas: 1');
const SAMPLES = 'apiVersion: samples.operator.openshift.io/v1\nkind: Config\nmetadata:\n  name: cluster\nspec: {}\n';
const SECRET = secretYaml('x', 'a: ""');
const NAMELESS = 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  generateName: copy-\n  namespace: a\n';

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
    'one Config, written twice': {
      yaml: documents(CONFIG, configYaml('replicas: 2')),
      findings: [
        {
          line: 8,
          field: '',
          object: 'Config/cluster',
          found: 'a second Config/cluster',
          expected: 'one manifest for each object',
          fix: 'merge the two manifests into one',
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
    'a second and a third, with something between them': {
      yaml: documents(CONFIG, SAMPLES, CONFIG, CONFIG),
      findings: [
        { line: 14, field: '' },
        { line: 21, field: '' },
      ],
    },
  },
});
