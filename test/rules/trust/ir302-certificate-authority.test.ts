import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE_CA, EXAMPLE_EXPIRED_CA, EXAMPLE_LEAF } from '../../../src/rules/examples/example-certificates';
import { configMapYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { cas, IMAGE, S3 } from './trusted-cas';

const HOST = 'registry.example.com';
const registryCa = (text: string) => documents(cas(HOST, text), IMAGE);
const read = (name: string) => readFileSync(join(__dirname, '../../certificates', name), 'utf8');

testRule('IR302', {
  accept: {
    'a CA': registryCa(EXAMPLE_CA),
    'a CA that is expired': registryCa(EXAMPLE_EXPIRED_CA),
    'a CA that another one signed': registryCa(read('renamed-ca.pem')),
    'a server certificate that signed itself': registryCa(read('self-signed-leaf.pem')),
    'the CA of an S3 endpoint': documents(cas('ca-bundle.crt', EXAMPLE_CA), S3),
    'a server certificate beside the CA of an S3 endpoint': documents(
      configMapYaml('openshift-config', 'cas', `ca-bundle.crt: x\nserver.crt: ${JSON.stringify(EXAMPLE_LEAF)}`),
      S3,
    ),
    'a text that is no certificate': registryCa('nothing'),
    'a map that nobody names': cas(HOST, EXAMPLE_LEAF),
  },
  reject: {
    'a server certificate': {
      yaml: registryCa(EXAMPLE_LEAF),
      findings: [
        {
          line: 7,
          field: `data["${HOST}"]`,
          object: 'ConfigMap/cas',
          related: 'Image/cluster, line 20',
          found: 'CN=registry.example.com, O=Example, a certificate that is neither a CA nor self-signed',
          expected: 'the certificate of a CA',
          fix: 'replace it with the certificate of CN=Example CA, O=Example, which issued it; most clients do not accept the certificate of a server as a CA',
        },
      ],
    },
    'a server certificate behind its CA': {
      yaml: registryCa(`${EXAMPLE_CA}\n${EXAMPLE_LEAF}`),
      findings: [{ line: 7, field: `data["${HOST}"]` }],
    },
    'a server certificate as the CA of an S3 endpoint': {
      yaml: documents(cas('ca-bundle.crt', EXAMPLE_LEAF), S3),
      findings: [{ line: 7, field: 'data["ca-bundle.crt"]', related: 'Config/cluster, line 20' }],
    },
  },
});
