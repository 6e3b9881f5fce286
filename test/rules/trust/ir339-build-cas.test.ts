import { testRule } from '../rule-table';

const object = (kind: string, spec: string, group = 'config.openshift.io') =>
  `apiVersion: ${group}/v1\nkind: ${kind}\nmetadata: {name: cluster}\nspec: ${spec}\n`;
const CAS = '{additionalTrustedCA: {name: cas}}';

testRule('IR339', {
  accept: {
    'the Image of the cluster': object('Image', CAS),
    'a Build config without CAs': object('Build', '{buildDefaults: {}}'),
    'an empty name': object('Build', '{additionalTrustedCA: {name: ""}}'),
    'a build of somebody else': object('Build', CAS, 'build.openshift.io'),
  },
  reject: {
    'CAs in the Build config': {
      yaml: object('Build', CAS),
      findings: [
        {
          line: 4,
          field: 'spec.additionalTrustedCA.name',
          object: 'Build/cluster',
          found: '"cas" in the Build config, which only builds use',
          expected: 'spec.additionalTrustedCA.name in Image/cluster, which nodes, imports and the registry use, too',
          fix: 'if Image/cluster names no ConfigMap in spec.additionalTrustedCA.name, set this field to "cas"; otherwise copy the keys into the ConfigMap that it names; then remove spec.additionalTrustedCA from the Build config',
        },
      ],
    },
  },
});
