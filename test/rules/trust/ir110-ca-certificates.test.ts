import { EXAMPLE_CA, EXAMPLE_LEAF } from '../../../src/rules/examples/example-certificates';
import { caMapYaml, configMapYaml, configYaml, documents, imageYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR110');
const all = judging('IR101', 'IR110');

const IMAGE = imageYaml('additionalTrustedCA:\n  name: cas');
const S3 = configYaml(
  'replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3: {bucket: layers, region: r, regionEndpoint: "https://s3.example.com", trustedCA: {name: cas}}',
);
const casOf = (key: string, text: string) => caMapYaml('openshift-config', 'cas', key, text);

test.each([
  ['text', 'not a certificate'],
  ['a certificate cut short', EXAMPLE_CA.slice(0, 200)],
  ['a private key', '-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----'],
  [
    'a certificate and a private key',
    `${EXAMPLE_CA}\n-----BEGIN EC PRIVATE KEY-----\nMIGH\n-----END EC PRIVATE KEY-----`,
  ],
])('%s is no bundle of CAs', (_what, text) => {
  expect(placesIn(documents(casOf('registry.example.com', text), IMAGE))).toEqual([
    'IR110 data["registry.example.com"]',
  ]);
});

test('two certificates in one entry are a bundle', () => {
  expect(placesIn(documents(casOf('registry.example.com', `# both\n${EXAMPLE_CA}\n${EXAMPLE_CA}`), IMAGE))).toEqual([]);
});

test.each(['registry.example.com..99999', 'registry.example.com..port', 'a_b.example.com', '-a.example.com'])(
  'no registry is called %s',
  (key) => {
    expect(placesIn(documents(casOf(JSON.stringify(key), EXAMPLE_CA), IMAGE))).toContain(`IR110 data["${key}"]`);
  },
);

test.each(['https://registry', 'a b', 'registry:5000'])('a key that no ConfigMap may hold is told once: %s', (key) => {
  const yaml = documents(casOf(JSON.stringify(key), EXAMPLE_CA), IMAGE);
  expect(all.placesIn(yaml)).toEqual([`IR101 data["${key}"]`]);
});

test('of a map for an S3 endpoint one entry counts, the others are somebody else’s', () => {
  const map = (key: string) => casOf(key, 'not a certificate');
  expect(placesIn(documents(map('ca-bundle.crt'), S3))).toEqual(['IR110 data["ca-bundle.crt"]']);
  expect(placesIn(documents(casOf('ca-bundle.crt', EXAMPLE_CA).replace('\ndata:', '\ndata:\n  note: x'), S3))).toEqual(
    [],
  );
});

test('a ConfigMap that nobody names may hold what it likes', () => {
  expect(
    placesIn(documents(casOf('registry.example.com', 'text'), imageYaml('additionalTrustedCA: {name: other}'))),
  ).toEqual([]);
  expect(
    placesIn(
      documents(
        configMapYaml('default', 'cas', 'a: text'),
        configMapYaml('openshift-config', 'cas', `a.example.com: ${JSON.stringify(`${EXAMPLE_CA}\n`)}`),
        IMAGE,
      ),
    ),
  ).toEqual([]);
});

test('nothing of a key or a certificate is shown', () => {
  const text = `${EXAMPLE_LEAF}\n-----BEGIN RSA PRIVATE KEY-----\nc2VjcmV0\n-----END RSA PRIVATE KEY-----`;
  for (const { message } of findingsIn(documents(casOf('registry.example.com', text), IMAGE))) {
    expect(message).not.toMatch(/c2VjcmV0|MIIB/);
  }
});
