import { EXAMPLE_CA } from '../../../src/rules/examples/example-certificates';
import { configMapYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { cas, IMAGE, S3 } from './trusted-cas';

const SERVICE = 'image-registry.openshift-image-registry.svc';
const withKey = (key: string) => documents(cas(key, EXAMPLE_CA), IMAGE);

testRule('IR510', {
  accept: {
    'an entry for another registry': withKey('registry.example.com..5000'),
    'an entry for the host without its port': withKey(SERVICE),
    'an entry for another port of the host': withKey(`${SERVICE}..443`),
    'a map without entries': documents(configMapYaml('openshift-config', 'cas', ''), IMAGE),
    'a map that no Image names': cas(`${SERVICE}..5000`, EXAMPLE_CA),
    'a map of an S3 endpoint': documents(cas(`${SERVICE}..5000`, EXAMPLE_CA), S3),
    'a map of that name in another namespace': documents(
      cas(`${SERVICE}..5000`, EXAMPLE_CA, 'openshift-image-registry'),
      IMAGE,
    ),
  },
  reject: {
    'an entry for the host of the service': {
      yaml: withKey(`${SERVICE}..5000`),
      findings: [
        {
          line: 7,
          field: `data["${SERVICE}..5000"]`,
          object: 'ConfigMap/cas',
          related: 'Image/cluster, line 19',
          found: 'an entry for the internal registry',
          expected: 'entries for other registries only',
          fix: 'remove this key: it replaces the CA that the Operator sets for the internal registry, and then pulls from that registry fail with an x509 error',
        },
      ],
    },
    'an entry for the whole name of the service': {
      yaml: withKey(`${SERVICE}.cluster.local..5000`),
      findings: [{ line: 7, field: `data["${SERVICE}.cluster.local..5000"]` }],
    },
    'an entry in base64, behind one for another registry': {
      yaml: documents(
        configMapYaml('openshift-config', 'cas', `registry.example.com: x\nbinaryData:\n  ${SERVICE}..5000: aGVsbG8=`)
          .replace('\n  binaryData', '\nbinaryData')
          .replace('\n    image', '\n  image'),
        IMAGE,
      ),
      findings: [{ line: 9, field: `binaryData["${SERVICE}..5000"]` }],
    },
    'entries for both names': {
      yaml: documents(
        configMapYaml('openshift-config', 'cas', `${SERVICE}..5000: x\n${SERVICE}.cluster.local..5000: x`),
        IMAGE,
      ),
      findings: [
        { line: 7, field: `data["${SERVICE}..5000"]` },
        { line: 8, field: `data["${SERVICE}.cluster.local..5000"]` },
      ],
    },
  },
});
