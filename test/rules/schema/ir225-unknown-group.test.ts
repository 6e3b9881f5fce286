import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const object = (apiVersion: string, kind: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: cluster\nspec: {}\n`;
const misplaced = (apiVersion: string, kind: string, expected: string) => ({
  yaml: object(apiVersion, kind),
  findings: [{ line: 1, field: 'apiVersion', object: `${kind}/cluster`, found: `"${apiVersion}"`, expected }],
});

const OPERATORS = 'imageregistry.operator.openshift.io/v1';

testRule('IR225', {
  accept: {
    'the Config of the registry': object(OPERATORS, 'Config'),
    'its pruner': object(OPERATORS, 'ImagePruner'),
    'the Image of the cluster': object('config.openshift.io/v1', 'Image'),
    'another version of the group, which the schema tells': object(
      'imageregistry.operator.openshift.io/v1beta1',
      'Config',
    ),
    'the Config of the samples': object('samples.operator.openshift.io/v1', 'Config'),
    'an Image of the registry itself': object('image.openshift.io/v1', 'Image'),
    'a Config of somebody else': object('example.com/v1', 'Config'),
    'a kubeconfig': 'apiVersion: v1\nkind: Config\nmetadata: {name: admin}\nclusters: []\n',
    'a kubeconfig of that name': 'apiVersion: v1\nkind: Config\nmetadata: {name: cluster}\nclusters: []\n',
    'an Image of the first releases': object('v1', 'Image').replace('name: cluster', 'name: "sha256:0"'),
    'an Image of somebody whose domain ends alike': object('notopenshift.io/v1', 'Image'),
    'an Image of somebody whose domain begins alike': object('config.openshift.io.example.com/v1', 'Image'),
    'another kind in a group of OpenShift': object('operator.openshift.io/v1', 'Network'),
    'a kind that is named as a method': object('operator.openshift.io/v1', 'toString'),
  },
  reject: {
    'a pruner in a group that is swapped': {
      yaml: object('imagepruner.operator.openshift.io/v1', 'ImagePruner'),
      findings: [
        {
          line: 1,
          field: 'apiVersion',
          object: 'ImagePruner/cluster',
          found: '"imagepruner.operator.openshift.io/v1"',
          expected: OPERATORS,
          fix: `write apiVersion: ${OPERATORS}`,
        },
      ],
    },
    'a pruner of somebody else, of whom nobody has one': misplaced('example.com/v1', 'ImagePruner', OPERATORS),
    'a Config without a group': misplaced('v1', 'Config', OPERATORS),
    'an Image without a group': misplaced('v1', 'Image', 'config.openshift.io/v1'),
    'a pruner without a group': misplaced('v1', 'ImagePruner', OPERATORS),
    'a Config in a group that does not have it': misplaced('imageregistry.openshift.io/v1', 'Config', OPERATORS),
    'a Config in the group of the Image': misplaced('config.openshift.io/v1', 'Config', OPERATORS),
    'a Config in the group of the layers': misplaced('image.openshift.io/v1', 'Config', OPERATORS),
    'a Config in the group that all others end with': misplaced('openshift.io/v1', 'Config', OPERATORS),
    'an Image in the group of the Config': misplaced(OPERATORS, 'Image', 'config.openshift.io/v1'),
    'an Image in the group of the samples': misplaced(
      'samples.operator.openshift.io/v1',
      'Image',
      'config.openshift.io/v1',
    ),
    'one of several objects': {
      yaml: [configYaml('replicas: 1'), object('operator.openshift.io/v1', 'Config')].join('---\n'),
      findings: [{ line: 8, field: 'apiVersion', found: '"operator.openshift.io/v1"' }],
    },
  },
});
