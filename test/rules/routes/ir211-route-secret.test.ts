import { configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR211');

const ROUTES = configYaml('replicas: 1\nroutes: [{name: a}, {name: b, secretName: tls}]');
const tls = (...keys: string[]) => secretYaml('tls', keys.map((key) => `${key}: ""`).join('\n'));

test('each missing key is named', () => {
  const [finding] = findingsIn(documents(tls('tls.crt', 'ca.crt'), ROUTES));
  expect(finding).toMatchObject({ id: 'IR211', found: 'no tls.key', object: { kind: 'Secret', name: 'tls' } });
  expect(findingsIn(documents(tls('x'), ROUTES))[0]?.found).toBe('no tls.crt and no tls.key');
});

test('points at the key that was meant to be the missing one, not at that of a chain', () => {
  expect(placesIn(documents(tls('tls.cacrt', 'tls.crt', 'ca', 'tls.keys'), ROUTES))).toEqual([
    'IR211 stringData["tls.keys"]',
  ]);
});

test('a chain may be there too', () => {
  expect(placesIn(documents(tls('tls.crt', 'tls.key', 'tls.cacrt'), ROUTES))).toEqual([]);
});

test('a Secret that no route names, or of another namespace, is another one', () => {
  expect(placesIn(documents(tls('x').replace('name: tls', 'name: other'), ROUTES))).toEqual([]);
  expect(placesIn(documents(tls('x').replace('openshift-image-registry', 'default'), ROUTES))).toEqual([]);
});

test('a Secret that nobody shows is unknown, never wrong', () => {
  expect(placesIn(ROUTES)).toEqual([]);
});

test('a certificate of cert-manager comes with its keys', () => {
  const certificate = `apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: tls, namespace: openshift-image-registry}
spec: {secretName: tls, issuerRef: {name: ca}, dnsNames: [registry.example.com]}
`;
  expect(placesIn(documents(certificate, ROUTES))).toEqual([]);
});
