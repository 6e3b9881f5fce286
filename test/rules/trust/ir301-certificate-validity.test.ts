import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE_CA, EXAMPLE_EXPIRED_CA } from '../../../src/rules/examples/example-certificates';
import { configMapYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { cas, IMAGE, S3 } from './trusted-cas';

const HOST = 'registry.example.com';
const CERTIFICATES = join(__dirname, '../../certificates');
const DATED_CA = readFileSync(join(CERTIFICATES, 'fixed-end-ca.pem'), 'utf8');

const registryCa = (text: string) => documents(cas(HOST, text), IMAGE);
/** `EXAMPLE_EXPIRED_CA`, which is valid from 2020-01-01 to 2021-01-01, is looked at on that day. */
const lookedAt = (now: string) => ({ yaml: registryCa(EXAMPLE_EXPIRED_CA), now: new Date(now) });
const found = (validity: string, fix: string) => [
  { line: 7, field: `data["${HOST}"]`, found: `CN=Expired CA, O=Example, ${validity}`, fix },
];
const REPLACE =
  'replace it with the CA certificate that is valid now; until then, connections that need this CA fail with an x509 error';
const ADD_BOTH =
  'add the new CA certificate to this entry, because one entry can contain both; remove the old one when it has expired';

testRule('IR301', {
  accept: {
    'a certificate of many years': registryCa(EXAMPLE_CA),
    'a certificate from its first second on': lookedAt('2020-01-01T00:00:00Z'),
    'a certificate with 30 days to go': lookedAt('2020-12-02T00:00:00Z'),
    'the CA of an S3 endpoint': documents(cas('ca-bundle.crt', EXAMPLE_CA), S3),
    'an expired one beside the CA of an S3 endpoint': documents(
      configMapYaml('openshift-config', 'cas', `ca-bundle.crt: x\nold.crt: ${JSON.stringify(EXAMPLE_EXPIRED_CA)}`),
      S3,
    ),
    'a text that is no certificate': registryCa('nothing'),
    'a map that nobody names': cas(HOST, EXAMPLE_EXPIRED_CA),
  },
  reject: {
    'an expired certificate': {
      yaml: registryCa(EXAMPLE_EXPIRED_CA),
      findings: [
        {
          line: 7,
          field: `data["${HOST}"]`,
          object: 'ConfigMap/cas',
          related: 'Image/cluster, line 19',
          found: 'CN=Expired CA, O=Example, which expired on 2021-01-01',
          expected: 'a certificate that is valid now and for 30 more days',
          fix: REPLACE,
        },
      ],
    },
    'a certificate before its first second': {
      ...lookedAt('2019-12-31T23:59:59Z'),
      findings: found(
        'valid from 2020-01-01 only',
        'add the CA certificate that is valid now to this entry; one entry can contain both',
      ),
    },
    'a certificate with less than 30 days to go': {
      ...lookedAt('2020-12-02T00:00:01Z'),
      findings: found('which expires on 2021-01-01', ADD_BOTH),
    },
    'a certificate in its last second': {
      ...lookedAt('2021-01-01T00:00:00Z'),
      findings: found('which expires on 2021-01-01', ADD_BOTH),
    },
    'a certificate after its last second': {
      ...lookedAt('2021-01-01T00:00:01Z'),
      findings: found('which expired on 2021-01-01', REPLACE),
    },
    'a certificate whose last day is cut at noon': {
      yaml: registryCa(DATED_CA),
      now: new Date('2030-06-15T00:00:00Z'),
      findings: [
        { line: 7, field: `data["${HOST}"]`, found: 'O=Example, CN=Example Dated CA, which expires on 2030-06-15' },
      ],
    },
    'two of the three certificates of a bundle': {
      yaml: registryCa(`${EXAMPLE_EXPIRED_CA}\n${EXAMPLE_CA}\n${EXAMPLE_EXPIRED_CA}`),
      findings: [
        { line: 7, field: `data["${HOST}"]` },
        { line: 7, field: `data["${HOST}"]` },
      ],
    },
    'the CA of an S3 endpoint': {
      yaml: documents(cas('ca-bundle.crt', EXAMPLE_EXPIRED_CA), S3),
      findings: [{ line: 7, field: 'data["ca-bundle.crt"]' }],
    },
  },
});
