import { secretYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR504');

test('the keys are named, the values are not', () => {
  const [finding] = findingsIn(secretYaml('x', 'password: hunter2\nempty: ""\nuser: admin'));
  expect(finding?.found).toBe('readable values of password, user');
  expect(finding?.message).not.toMatch(/hunter2|admin/);
});

test('base64 hides nothing', () => {
  expect(placesIn(secretYaml('x', 'a: ""').replace('stringData:', 'data:\n  b: aHVudGVyMg==\nstringData:'))).toEqual([
    'IR504 data.b',
  ]);
});

test('a Secret whose values are empty tells nothing', () => {
  expect(placesIn(secretYaml('x', 'a: ""'))).toEqual([]);
});

test('Secrets of other namespaces are not the registry’s business', () => {
  expect(placesIn(secretYaml('x', 'a: b').replace('openshift-image-registry', 'default'))).toEqual([]);
});
