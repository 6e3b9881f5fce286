import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR101', 'IR105');

const withRoutes = (...names: string[]) =>
  configYaml(`replicas: 1\nroutes: [${names.map((name) => `{name: "${name}"}`).join(', ')}]`);

test('the second of two equal names is told, and the third', () => {
  expect(placesIn(withRoutes('a', 'b', 'a', 'a'))).toEqual(['IR105 spec.routes[2].name', 'IR105 spec.routes[3].name']);
});

test('the reserved name is refused, also without defaultRoute', () => {
  expect(placesIn(withRoutes('a', 'default-route'))).toEqual(['IR105 spec.routes[1].name']);
});

test.each(['Public', 'a_b', 'a/b', '-a', 'a b'])('"%s" is no name of an object', (name) => {
  expect(placesIn(withRoutes(name))).toEqual(['IR105 spec.routes[0].name']);
});

test.each(['a', 'a.b', 'a-1', '1'])('"%s" is one', (name) => {
  expect(placesIn(withRoutes(name))).toEqual([]);
});

test('a route without a name is a matter of the schema alone', () => {
  expect(findingsIn(configYaml('replicas: 1\nroutes: [{hostname: a.example.com}]')).map(({ id }) => id)).toEqual([
    'IR101',
  ]);
});
