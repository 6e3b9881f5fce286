import { configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { placesIn } = judging('IR231');

const ROUTES = configYaml('replicas: 1\nroutes: [{name: a, secretName: tls}]');
const CLOUD_FRONT = configYaml(
  'replicas: 1\nstorage: {s3: {cloudFront: {baseURL: "https://a.example.com", keypairID: a, privateKey: {name: tls, key: a}}}}',
);
const secretIn = (namespace: string) => secretYaml('tls', 'a: ""').replace('openshift-image-registry', namespace);
const NOWHERE = secretYaml('tls', 'a: ""').replace(/ {2}namespace: .*\n/, '');

test.each([
  ['of a route', ROUTES],
  ['of CloudFront', CLOUD_FRONT],
])('a Secret %s belongs where the registry is', (_, config) => {
  expect(placesIn(documents(secretIn('openshift-config'), config))).toEqual(['IR231 metadata.namespace']);
  expect(placesIn(documents(NOWHERE, config))).toEqual(['IR231 metadata.namespace']);
  expect(placesIn(documents(secretIn('openshift-image-registry'), config))).toEqual([]);
});

test('beside the one in the right place a copy elsewhere is nobody’s mistake', () => {
  const both = [secretIn('openshift-config'), secretIn('openshift-image-registry')];
  expect(placesIn(documents(...both, ROUTES))).toEqual([]);
});

test('a Secret that no Config names, or of a namespace of somebody else, is another one', () => {
  expect(placesIn(documents(secretIn('openshift-config').replace('name: tls', 'name: other'), ROUTES))).toEqual([]);
  expect(placesIn(documents(secretIn('team-a'), ROUTES))).toEqual([]);
  expect(placesIn(secretIn('openshift-config'))).toEqual([]);
});
