import { configYaml, imageYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const renamed = (yaml: string, name = 'instance') => yaml.replace('name: cluster', `name: ${name}`);
const CONFIG = configYaml('replicas: 1');
const PRUNER = prunerYaml('suspend: true');
const IMAGE = imageYaml('registrySources: {insecureRegistries: [a.example.com]}');

testRule('IR214', {
  accept: {
    'a Config that is read': CONFIG,
    'a pruner that is read': PRUNER,
    'an Image that is read': IMAGE,
    'an Image of another group, which has any name':
      'apiVersion: image.openshift.io/v1\nkind: Image\nmetadata: {name: sha256-abc}\n',
    'a kind of which there are many': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: instance}\n',
    'an empty name, which is a mistake of its own': renamed(CONFIG, '""'),
    'no name, which is a mistake of its own': CONFIG.replace('name: cluster', 'labels: {}'),
    'no metadata at all': CONFIG.replace('metadata:\n  name: cluster\n', ''),
    'metadata of which the schema tells that they are none': CONFIG.replace(
      'metadata:\n  name: cluster\n',
      'metadata: instance\n',
    ),
    'a name of which the schema tells that it is no text': renamed(CONFIG, '5'),
  },
  reject: {
    'a Config of another name': {
      yaml: renamed(CONFIG),
      findings: [
        {
          line: 4,
          field: 'metadata.name',
          object: 'Config/instance',
          found: 'instance',
          expected: 'cluster, because an object of this kind with another name has no effect',
          fix: 'set metadata.name to cluster',
        },
      ],
    },
    'a pruner of another name': {
      yaml: renamed(PRUNER),
      findings: [{ line: 4, field: 'metadata.name', object: 'ImagePruner/instance' }],
    },
    'an Image of another name': {
      yaml: renamed(IMAGE, 'cluster-2'),
      findings: [{ line: 4, field: 'metadata.name', object: 'Image/cluster-2', found: 'cluster-2' }],
    },
  },
});
