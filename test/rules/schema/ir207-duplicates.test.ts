import { configMapYaml, configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR207');

const CONFIG = configYaml('replicas: 1');
const OTHER_GROUP =
  'apiVersion: samples.operator.openshift.io/v1\nkind: Config\nmetadata:\n  name: cluster\nspec: {}\n';

test('the same kind and name in another group is another object', () => {
  expect(placesIn(documents(CONFIG, OTHER_GROUP))).toEqual([]);
});

test('in another namespace too', () => {
  expect(placesIn(documents(configMapYaml('a', 'x', 'k: v'), configMapYaml('b', 'x', 'k: v')))).toEqual([]);
});

test('in another version of the group it is the same', () => {
  const other = OTHER_GROUP.replace('/v1', '/v1beta1');
  expect(findingsIn(documents(OTHER_GROUP, other)).map(({ id }) => id)).toEqual(['IR207']);
});

test('the second and the third are told, each once', () => {
  expect(placesIn(documents(CONFIG, OTHER_GROUP, CONFIG, CONFIG))).toEqual(['IR207', 'IR207']);
});

test('objects that exist are no second ones', () => {
  expect(placesIn(CONFIG, { existing: CONFIG })).toEqual([]);
});

test('objects of any kind are compared', () => {
  const secret = secretYaml('x', 'a: ""');
  expect(findingsIn(documents(secret, secret)).map(({ found }) => found)).toEqual([
    'a second Secret/openshift-image-registry/x',
  ]);
});
