import { externalSecretYaml } from '../../../src/rules/examples/example-objects';
import { documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { inNamespace, live } from './secrets';

const FULL = externalSecretYaml('registry-tls', 'openshift-image-registry', ['tls.crt', 'tls.key']);
const BARE = FULL.replace(/.*(Strategy|metadataPolicy):.*\n/g, '');
const without = (field: string) => FULL.replace(new RegExp(`.*${field}:.*\n`), '');
const withData = (data: string) => `${BARE.replace(/ {2}data:\n[^]*/, '')}  data: ${data}\n`;

testRule('IR322', {
  accept: {
    'all three in each': FULL,
    'other values than the API server would fill in': FULL.replaceAll('None', 'Fetch').replaceAll('Default', 'Unicode'),
    'a generator of everything in place of references': withData('').replace(
      '  data:',
      '  dataFrom: [{sourceRef: {generatorRef: {name: a}}}]',
    ),
    'a generator in place of a reference': withData('[{secretKey: tls.key, sourceRef: {generatorRef: {name: a}}}]'),
    'no list': withData('{}'),
    'an object that was read from the cluster': live(BARE),
    'an ExternalSecret of another namespace': inNamespace('team-a', BARE),
    'another kind of that group': BARE.replace('kind: ExternalSecret', 'kind: ClusterExternalSecret'),
    'another kind of that name': BARE.replace('external-secrets.io/v1', 'kubernetes-client.io/v1'),
    'a part of an ExternalSecret, the rest of which may hold them': `apiVersion: hive.openshift.io/v1
kind: SyncSet
metadata: {name: registry, namespace: cluster-a}
spec:
  resources:
  - ${BARE.trim().replaceAll('\n', '\n    ')}
`,
  },
  reject: {
    'none of the three': {
      yaml: BARE,
      findings: [
        {
          line: 10,
          field: 'spec.data',
          object: 'ExternalSecret/registry-tls',
          found: 'no conversionStrategy, no decodingStrategy, no metadataPolicy',
          expected: 'all fields that the API server fills in, so that Argo CD does not show the object as OutOfSync',
          fix: 'add to each remoteRef in spec.data: conversionStrategy: Default, decodingStrategy: None, metadataPolicy: None',
        },
      ],
    },
    'one that the first of two lacks': {
      yaml: without('decodingStrategy'),
      findings: [
        {
          line: 10,
          field: 'spec.data',
          found: 'no decodingStrategy',
          fix: 'add to each remoteRef in spec.data: decodingStrategy: None',
        },
      ],
    },
    'everything under one key': {
      yaml: withData('').replace('  data:', '  dataFrom: [{extract: {key: tls}}, {find: {path: a}}]'),
      findings: [
        {
          line: 10,
          field: 'spec.dataFrom',
          found: 'no conversionStrategy, no decodingStrategy, no metadataPolicy',
          fix: 'add to each extract in spec.dataFrom: conversionStrategy: Default, decodingStrategy: None, metadataPolicy: None',
        },
      ],
    },
    'one beside a generator': {
      yaml: withData('[{secretKey: a, sourceRef: {generatorRef: {name: a}}}, {secretKey: b, remoteRef: {key: a}}]'),
      findings: [{ line: 10, field: 'spec.data' }],
    },
    'the second of two objects': {
      yaml: documents(FULL, BARE),
      findings: [{ line: 35, field: 'spec.data' }],
    },
  },
});
