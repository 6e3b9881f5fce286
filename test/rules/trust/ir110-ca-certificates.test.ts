import { EXAMPLE_CA, EXAMPLE_LEAF } from '../../../src/rules/examples/example-certificates';
import { configMapYaml, configYaml, documents, imageYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';
import { testRule } from '../rule-table';
import { cas, IMAGE, S3 } from './trusted-cas';

const HOST = 'registry.example.com';
const PRIVATE_KEY = '-----BEGIN EC PRIVATE KEY-----\nMIGH\n-----END EC PRIVATE KEY-----';
const EXPECTED_HOST =
  'the host of a registry, such as registry.example.com, or registry.example.com..5000 with two dots before the port';
const HOST_FIX = 'rename the key to the host of the registry whose CA it is';

const withText = (text: string) => documents(cas(HOST, text), IMAGE);
const withKey = (key: string) => documents(cas(key, EXAMPLE_CA), IMAGE);

testRule('IR110', {
  accept: {
    'a certificate for a host': withText(EXAMPLE_CA),
    'a certificate for a host and port': withKey(`${HOST}..5000`),
    'what a tool fills in, by the key': documents(cas('<host..port>', '-----BEGIN CERTIFICATE-----\nMII...'), IMAGE),
    'what a tool fills in, by the text': withText('{{ .Values.ca }}'),
    'two certificates in one entry, and a comment': withText(`# both\n${EXAMPLE_CA}\n${EXAMPLE_CA}`),
    'certificates for two hosts': documents(
      configMapYaml(
        'openshift-config',
        'cas',
        ['a.example.com', 'b.example.com'].map((host) => `${host}: ${JSON.stringify(EXAMPLE_CA)}`).join('\n'),
      ),
      IMAGE,
    ),
    'a map without entries': documents(configMapYaml('openshift-config', 'cas', ''), IMAGE),
    'a key that no ConfigMap may hold, which the schema refuses': withKey('https://registry'),
    'a key with a port, which the schema refuses': withKey(`${HOST}:5000`),
    'a map that no Image names': documents(cas(HOST, 'text'), imageYaml('additionalTrustedCA: {name: other}')),
    'a map whose name the API server makes up beside an Image that names none': documents(
      cas(HOST, 'text').replace('name: cas', 'generateName: cas-'),
      imageYaml('{}'),
    ),
    'a map beside an Image that names none': documents(cas(HOST, 'text'), imageYaml('{}')),
    'a map beside an Image without spec': documents(cas(HOST, 'text'), imageYaml('')),
    'a map of that name in another namespace': documents(cas(HOST, 'text', 'openshift-image-registry'), IMAGE),
    'a map without an Image': cas(HOST, 'text'),
    'a map beside a Config whose S3 endpoint names none': documents(
      cas('ca-bundle.crt', 'text'),
      configYaml('storage:\n  s3: {bucket: layers}'),
    ),
    'a map beside a Config with another storage': documents(
      cas('ca-bundle.crt', 'text'),
      configYaml('storage:\n  gcs: {bucket: layers}'),
    ),
    'a map beside a Config without storage': documents(cas('ca-bundle.crt', 'text'), configYaml('replicas: 1')),
    'a map beside a Config without spec': documents(cas('ca-bundle.crt', 'text'), configYaml('')),
    'the CA of an S3 endpoint': documents(cas('ca-bundle.crt', EXAMPLE_CA), S3),
    'another entry beside the CA of an S3 endpoint': documents(
      cas('ca-bundle.crt', EXAMPLE_CA).replace('\ndata:', '\ndata:\n  a_note: x'),
      S3,
    ),
  },
  reject: {
    'a text': {
      yaml: withText('not a certificate'),
      findings: [
        {
          line: 7,
          field: `data["${HOST}"]`,
          object: 'ConfigMap/cas',
          found: 'a text that is not PEM',
          expected: 'one or more X.509 certificates in PEM',
          fix: 'replace the text with the CA certificate in PEM, which begins with -----BEGIN CERTIFICATE-----',
          related: 'Image/cluster, line 10',
        },
      ],
    },
    'a key in base64 that is no host': {
      yaml: documents(cas('a_note', 'aGVsbG8=').replace('\ndata:', '\nbinaryData:'), IMAGE),
      findings: [{ line: 7, field: 'binaryData.a_note', expected: EXPECTED_HOST, fix: HOST_FIX }],
    },
    'a certificate that is cut short': {
      yaml: withText(EXAMPLE_CA.slice(0, 200)),
      findings: [{ line: 7, field: `data["${HOST}"]` }],
    },
    'a private key': {
      yaml: withText(PRIVATE_KEY),
      findings: [
        {
          line: 7,
          field: `data["${HOST}"]`,
          found: 'a private key (not shown)',
          expected: 'certificates only',
          fix: 'remove the private key, and replace the key pair if it was in Git',
        },
      ],
    },
    'a private key behind its certificate': {
      yaml: withText(`${EXAMPLE_CA}\n${PRIVATE_KEY}`),
      findings: [{ line: 7, field: `data["${HOST}"]`, found: 'a private key (not shown)' }],
    },
    'a map that exists, beside one that is judged': {
      yaml: withText('not a certificate'),
      existing: withText('not a certificate'),
      findings: [{ line: 7, field: `data["${HOST}"]` }],
    },
    'the second of two entries': {
      yaml: documents(
        configMapYaml('openshift-config', 'cas', `a.example.com: ${JSON.stringify(EXAMPLE_CA)}\nb.example.com: text`),
        IMAGE,
      ),
      findings: [{ line: 8, field: 'data["b.example.com"]' }],
    },
    'a text as the CA of an S3 endpoint': {
      yaml: documents(cas('ca-bundle.crt', 'not a certificate'), S3),
      findings: [{ line: 7, field: 'data["ca-bundle.crt"]' }],
    },
    'a key that is no host': {
      yaml: withKey('a_b.example.com'),
      findings: [
        {
          line: 7,
          field: 'data["a_b.example.com"]',
          object: 'ConfigMap/cas',
          found: '"a_b.example.com"',
          expected: EXPECTED_HOST,
          fix: HOST_FIX,
        },
      ],
    },
    'a key with a hyphen in front': {
      yaml: withKey('-a.example.com'),
      findings: [{ line: 7, field: 'data["-a.example.com"]' }],
    },
    'a key with a port that does not exist': {
      yaml: withKey(`${HOST}..99999`),
      findings: [
        {
          line: 7,
          field: `data["${HOST}..99999"]`,
          found: 'the port "99999"',
          expected: 'a port from 1 to 65535',
          fix: HOST_FIX,
        },
      ],
    },
    'a key with a port that is no number': {
      yaml: withKey(`${HOST}..port`),
      findings: [{ line: 7, field: `data["${HOST}..port"]` }],
    },
    'a key that is no host behind one that the schema refuses': {
      yaml: documents(
        configMapYaml(
          'openshift-config',
          'cas',
          `"a b": ${JSON.stringify(EXAMPLE_CA)}\na_b: ${JSON.stringify(EXAMPLE_CA)}`,
        ),
        IMAGE,
      ),
      findings: [{ line: 8, field: 'data.a_b' }],
    },
    'a key that is no host, with a text': {
      yaml: documents(cas('a_b', 'not a certificate'), IMAGE),
      findings: [
        { line: 7, field: 'data.a_b', found: '"a_b"' },
        { line: 7, field: 'data.a_b', found: 'a text that is not PEM' },
      ],
    },
  },
});

test.each(['https://registry', 'a b', 'registry:5000'])('a key that no ConfigMap may hold is told once: %s', (key) => {
  expect(judging('IR101', 'IR110').placesIn(withKey(key))).toEqual([`IR101 data["${key}"]`]);
});

test('names who reads the entry', () => {
  const sources = (yaml: string) =>
    judging('IR110')
      .findingsIn(yaml)
      .map(({ source }) => source);
  expect(sources(withText('text'))).toEqual([
    'openshift/cluster-image-registry-operator bindata/nodecadaemon.yaml node-ca',
  ]);
  expect(sources(documents(cas('ca-bundle.crt', 'text'), S3))).toEqual([
    'openshift/cluster-image-registry-operator pkg/storage/s3/s3.go CABundle',
  ]);
});

test('nothing of a key or a certificate is shown', () => {
  const text = `${EXAMPLE_LEAF}\n-----BEGIN RSA PRIVATE KEY-----\nc2VjcmV0\n-----END RSA PRIVATE KEY-----`;
  const messages = judging('IR110')
    .findingsIn(withText(text))
    .map(({ message }) => message);
  expect(messages).toHaveLength(1);
  expect(messages.join('\n')).not.toMatch(/c2VjcmV0|MIIB/);
});
