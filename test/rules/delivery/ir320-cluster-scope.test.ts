import { configYaml, documents, imageYaml, prunerYaml, secretYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const placed = (yaml: string) => yaml.replace('name: cluster\n', 'name: cluster\n  namespace: openshift-config\n');
const CONFIG = configYaml('replicas: 1');
const PRUNER = prunerYaml('suspend: false');
const IMAGE = imageYaml('externalRegistryHostnames: [registry.example.com]');

testRule('IR320', {
  accept: {
    'objects without a namespace': documents(CONFIG, PRUNER, IMAGE),
    'a namespace that is empty, which is none': placed(CONFIG).replace('openshift-config', '""'),
    'an object that has a namespace': secretYaml('registry-tls', 'tls.key: ""'),
    'kinds of those names in other groups': placed(documents(CONFIG, PRUNER, IMAGE)).replaceAll(
      'openshift.io',
      'example',
    ),
  },
  reject: {
    'a namespace on each kind': {
      yaml: documents(placed(CONFIG), placed(PRUNER), placed(IMAGE)),
      findings: [
        {
          line: 5,
          field: 'metadata.namespace',
          object: 'Config/cluster',
          found: 'openshift-config',
          expected: 'none',
          fix: 'remove metadata.namespace: Config is cluster-scoped, and tools that compare Git with the cluster treat an object with a namespace as another object',
        },
        { line: 13, field: 'metadata.namespace', object: 'ImagePruner/cluster' },
        { line: 21, field: 'metadata.namespace', object: 'Image/cluster' },
      ],
    },
    'the second of two of a kind': {
      yaml: documents(CONFIG, placed(CONFIG)),
      findings: [{ line: 12, field: 'metadata.namespace' }],
    },
  },
});
