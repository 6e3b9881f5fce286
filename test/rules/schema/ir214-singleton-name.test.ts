import { configYaml, imageYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { placesIn } = judging('IR214');

test.each([
  ['Config', configYaml('replicas: 1')],
  ['ImagePruner', prunerYaml('suspend: true')],
  ['Image', imageYaml('registrySources: {insecureRegistries: [a.example.com]}')],
])('a %s of another name is told', (_kind, yaml) => {
  expect(placesIn(yaml)).toEqual([]);
  expect(placesIn(yaml.replace('name: cluster', 'name: instance'))).toEqual(['IR214 metadata.name']);
});

test('an Image of another group is another thing', () => {
  expect(placesIn('apiVersion: image.openshift.io/v1\nkind: Image\nmetadata: {name: sha256-abc}\n')).toEqual([]);
});
