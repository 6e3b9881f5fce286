import { configYaml, prunerYaml } from '../../src/rules/examples/example-yaml';
import { fixed } from './fixing';

test('an item that is there twice goes once', () => {
  const image = (list: string): string =>
    `apiVersion: config.openshift.io/v1\nkind: Image\nmetadata:\n  name: cluster\nspec:\n  registrySources:\n    containerRuntimeSearchRegistries:\n${list}`;
  const twice = image('      - a.example.com # one\n      - b.example.com\n      - a.example.com\n');
  expect(fixed(twice).text).toBe(image('      - a.example.com # one\n      - b.example.com\n'));
});

test('items of one name that differ are left to their owner', () => {
  const routes = configYaml(
    'replicas: 1\nroutes:\n  - {name: a, hostname: a.example.com}\n  - {name: a, hostname: b.example.com}',
  );
  expect(fixed(routes).text).toBe(routes);
});

test('a schedule with seconds loses them, and another one stays', () => {
  expect(fixed(prunerYaml('schedule: 0 0 3 * * *')).text).toBe(prunerYaml('schedule: 0 3 * * *'));
  const short = prunerYaml('schedule: 0 3 * *');
  expect(fixed(short).text).toBe(short);
});
