import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE_CA, EXAMPLE_EXPIRED_CA, EXAMPLE_LEAF } from '../../../src/rules/examples/example-certificates';
import { caMapYaml, configYaml, documents, imageYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR110', 'IR301', 'IR302');

const IMAGE = imageYaml('additionalTrustedCA:\n  name: cas');
const S3 = configYaml(
  'replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3: {bucket: layers, region: r, regionEndpoint: "https://s3.example.com", trustedCA: {name: cas}}',
);
const registryCa = (text: string) =>
  documents(caMapYaml('openshift-config', 'cas', 'registry.example.com', text), IMAGE);
const foundAt = (text: string, now: string) =>
  findingsIn(registryCa(text), { now: new Date(now) }).map(({ id, found }) => `${id} ${found}`);

describe('the validity of a CA, 2020-01-01 to 2021-01-01, is measured', () => {
  const subject = /^IR301 .*Expired CA.*/;

  test.each([
    ['2019-12-31T23:59:00Z', ['valid from 2020-01-01 only']],
    ['2020-01-01T00:00:01Z', []],
    ['2020-12-01T23:59:59Z', []],
    ['2020-12-02T00:00:01Z', ['which expires on 2021-01-01']],
    ['2020-12-31T23:59:59Z', ['which expires on 2021-01-01']],
    ['2021-01-01T00:00:01Z', ['expired on 2021-01-01']],
  ])('on %s', (now, expected) => {
    const found = foundAt(EXAMPLE_EXPIRED_CA, now);
    expect(found.map((each) => each.replace(/^IR301 .*?Expired CA[^,]*(, O=Example)?, /, ''))).toEqual(expected);
    for (const each of found) expect(each).toMatch(subject);
  });
});

test('each certificate of a bundle is measured', () => {
  const bundle = `${EXAMPLE_CA}\n${EXAMPLE_EXPIRED_CA}\n${EXAMPLE_EXPIRED_CA}`;
  expect(placesIn(registryCa(bundle))).toEqual([
    'IR301 data["registry.example.com"]',
    'IR301 data["registry.example.com"]',
  ]);
});

test('a server certificate is told the CA that signed it', () => {
  const [finding] = findingsIn(registryCa(EXAMPLE_LEAF));
  expect(finding).toMatchObject({ id: 'IR302', field: 'data["registry.example.com"]' });
  expect(finding?.fix).toContain('CN=Example CA');
});

test('a server certificate that signed itself vouches for itself', () => {
  const text = readFileSync(join(__dirname, '../../certificates/self-signed-leaf.pem'), 'utf8');
  expect(placesIn(registryCa(text)).filter((place) => place.startsWith('IR302'))).toEqual([]);
});

test('the CA of an S3 endpoint is measured too', () => {
  const withCa = (text: string) => documents(caMapYaml('openshift-config', 'cas', 'ca-bundle.crt', text), S3);
  expect(placesIn(withCa(EXAMPLE_CA))).toEqual([]);
  expect(placesIn(withCa(EXAMPLE_EXPIRED_CA))).toEqual(['IR301 data["ca-bundle.crt"]']);
  expect(placesIn(withCa(EXAMPLE_LEAF))).toEqual(['IR302 data["ca-bundle.crt"]']);
});

test('a text that is no certificate has no validity', () => {
  expect(placesIn(registryCa('nothing'))).toEqual(['IR110 data["registry.example.com"]']);
});
