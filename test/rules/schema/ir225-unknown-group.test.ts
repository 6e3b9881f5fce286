import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const object = (apiVersion: string, kind: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: cluster\nspec: {}\n`;
const misplaced = (apiVersion: string, kind: string, expected: string) => ({
  yaml: object(apiVersion, kind),
  findings: [{ line: 1, field: 'apiVersion', object: `${kind}/cluster`, found: `"${apiVersion}"`, expected }],
});
const misspelt = (apiVersion: string, kind: string, expected: string) => ({
  yaml: object(apiVersion, kind),
  findings: [{ line: 2, field: 'kind', expected, fix: `write kind: ${expected}` }],
});
const inNamespace = (apiVersion: string, kind: string, namespace: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: a\n  namespace: ${namespace}\n`;

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
    'the Config of the config operator in a cluster': object('operator.openshift.io/v1', 'Config').replace(
      'name: cluster',
      'name: cluster\n  uid: "1234"',
    ),
    'an Image of the registry itself': object('image.openshift.io/v1', 'Image'),
    'a Config of somebody else': object('example.com/v1', 'Config'),
    'a Config of another operator of an OpenShift group': object('shoptemplate.openshift.io/v1', 'Config').replace(
      'name: cluster',
      'name: config',
    ),
    'a kubeconfig': 'apiVersion: v1\nkind: Config\nmetadata: {name: admin}\nclusters: []\n',
    'a kubeconfig of that name': 'apiVersion: v1\nkind: Config\nmetadata: {name: cluster}\nclusters: []\n',
    'an Image of the first releases': object('v1', 'Image').replace('name: cluster', 'name: "sha256:0"'),
    'an Image of somebody whose domain ends alike': object('notopenshift.io/v1', 'Image'),
    'an Image of somebody whose domain begins alike': object('config.openshift.io.example.com/v1', 'Image'),
    'another kind in a group of OpenShift': object('operator.openshift.io/v1', 'Network'),
    'a list of them': `apiVersion: ${OPERATORS}\nkind: ConfigList\nitems: []\n`,
    'another kind in the group of the Image': object('config.openshift.io/v1', 'ImageContentPolicy'),
    'a kind of the core group that is no misspelling': object('v1', 'Service'),
    'a misspelt Secret that is nothing to the registry': inNamespace('v1', 'secret', 'shop'),
    'a Secret of somebody else in a group of Kubernetes': inNamespace('apps/v1', 'Secret', 'shop'),
    'a Secret in a group of somebody else': inNamespace('example.com/v1', 'Secret', 'openshift-image-registry'),
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
    'a Config in the group of the config operator': misplaced('operator.openshift.io/v1', 'Config', OPERATORS),
    'a Config in the group of the Image': misplaced('config.openshift.io/v1', 'Config', OPERATORS),
    'a Config in the group of the layers': misplaced('image.openshift.io/v1', 'Config', OPERATORS),
    'a Config in the group that all others end with': misplaced('openshift.io/v1', 'Config', OPERATORS),
    'an Image in the group of the Config': misplaced(OPERATORS, 'Image', 'config.openshift.io/v1'),
    'an Image in the group of the samples': misplaced(
      'samples.operator.openshift.io/v1',
      'Image',
      'config.openshift.io/v1',
    ),
    'a kind without its capital': misspelt(OPERATORS, 'config', 'Config'),
    'a kind in the plural': misspelt(OPERATORS, 'Configs', 'Config'),
    'a kind with a space behind it': misspelt(OPERATORS, '"Config "', 'Config'),
    'a pruner with a letter too many': misspelt(OPERATORS, 'ImagePrunner', 'ImagePruner'),
    'a pruner without its capitals': misspelt(OPERATORS, 'imagepruner', 'ImagePruner'),
    'a kind that the group never had': {
      yaml: object(OPERATORS, 'ImageRegistry'),
      findings: [{ line: 2, field: 'kind', found: '"ImageRegistry"', expected: 'Config or ImagePruner' }],
    },
    'an Image without its capital': misspelt('config.openshift.io/v1', 'image', 'Image'),
    'an Image in the plural': misspelt('config.openshift.io/v1', 'Images', 'Image'),
    'a Secret without its capital': {
      yaml: inNamespace('v1', 'secret', 'openshift-image-registry'),
      findings: [{ line: 2, field: 'kind', found: '"secret"', expected: 'Secret' }],
    },
    'a claim without its capitals': {
      yaml: inNamespace('v1', 'persistentvolumeclaim', 'openshift-image-registry'),
      findings: [{ line: 2, field: 'kind', found: '"persistentvolumeclaim"', expected: 'PersistentVolumeClaim' }],
    },
    'a claim in another group of Kubernetes': {
      yaml: inNamespace('apps/v1', 'PersistentVolumeClaim', 'openshift-image-registry'),
      findings: [{ line: 1, field: 'apiVersion', found: '"apps/v1"', expected: 'v1' }],
    },
    'one of several objects': {
      yaml: [
        configYaml('replicas: 1'),
        object('operator.openshift.io/v1', 'Config').replace('{}', '{replicas: 1}'),
      ].join('---\n'),
      findings: [{ line: 8, field: 'apiVersion', found: '"operator.openshift.io/v1"' }],
    },
  },
});
