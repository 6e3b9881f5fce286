import { cleanObjects } from '../../../src/adoption/objects/clean-object';
import { Release } from '../../../src/core/release';
import { readYaml } from '../../../src/yaml/read-yaml';

test('of a list, each item that is left out goes, whatever else is left out between', () => {
  const text = `apiVersion: example.com/v1
kind: Example
metadata: {name: a}
spec:
  args: [null, 'https://user:hunter2@example.com', a, {key: null, other: b}, null]
  field: null
`;
  const { objects } = cleanObjects(readYaml('example.yaml', text).objects, Release.V4_20);
  expect(objects.map(({ manifest }) => manifest['spec'])).toEqual([{ args: ['a', { other: 'b' }] }]);
});
