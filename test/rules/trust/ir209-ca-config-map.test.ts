import { EXAMPLE_CA } from '../../../src/rules/examples/example-certificates';
import { caMapYaml, configMapYaml, configYaml, documents, imageYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR209');

const S3 = configYaml(
  'replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3: {bucket: layers, region: r, regionEndpoint: "https://s3.example.com", trustedCA: {name: cas}}',
);
const IMAGE = imageYaml('additionalTrustedCA:\n  name: cas');
const casIn = (namespace: string, key = 'ca-bundle.crt') => caMapYaml(namespace, 'cas', key, EXAMPLE_CA);

test('the CA of an S3 endpoint must be under its key', () => {
  const [finding] = findingsIn(documents(casIn('openshift-config', 'ca.crt'), S3));
  expect(finding).toMatchObject({ id: 'IR209', field: 'data', found: 'keys ca.crt', expected: 'key ca-bundle.crt' });
});

test('in binaryData the Operator does not see it', () => {
  const binary = configMapYaml('openshift-config', 'cas', 'ca-bundle.crt: aGVsbG8=').replace(
    '\ndata:',
    '\nbinaryData:',
  );
  expect(placesIn(documents(binary, S3))).toEqual(['IR209 data']);
});

test('a map that the cluster fills has the key', () => {
  const labelled = (value: string) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cas\n  namespace: openshift-config\n  labels:\n    config.openshift.io/inject-trusted-cabundle: "${value}"\n`;
  expect(placesIn(documents(labelled('true'), S3))).toEqual([]);
  expect(placesIn(documents(labelled('false'), S3))).toEqual(['IR209 data']);
});

test('the CAs of registries may be under any key, but in the right namespace', () => {
  expect(placesIn(documents(casIn('openshift-config', 'registry.example.com'), IMAGE))).toEqual([]);
  expect(placesIn(documents(casIn('default', 'registry.example.com'), IMAGE))).toEqual(['IR209 metadata.namespace']);
});

test('no namespace is the wrong one', () => {
  const nowhere = casIn('X').replace('  namespace: X\n', '');
  expect(findingsIn(documents(nowhere, S3)).map(({ found }) => found)).toEqual(['no namespace']);
});

test('one map of that name in the right place is enough', () => {
  expect(placesIn(documents(casIn('default'), casIn('openshift-config'), S3))).toEqual([]);
});

test('a map that nobody shows is unknown, never wrong', () => {
  expect(placesIn(S3)).toEqual([]);
  expect(placesIn(documents(configMapYaml('default', 'other', 'a: b'), IMAGE))).toEqual([]);
});

test.each(['openshift-image-registry', 'openshift-config-managed', 'default'])(
  '%s is where people look wrong',
  (namespace) => {
    expect(placesIn(documents(casIn(namespace), S3))).toEqual(['IR209 metadata.namespace']);
  },
);

test('a map of that name in anybody else’s namespace is theirs', () => {
  expect(placesIn(documents(casIn('shop'), S3))).toEqual([]);
  expect(placesIn(documents(casIn('shop'), casIn('default'), S3))).toEqual(['IR209 metadata.namespace']);
});
