import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { placesIn } = judging('IR109');

const withHost = (host: string) => configYaml(`replicas: 1\nroutes: [{name: a}, {name: b, hostname: "${host}"}]`);

test.each([
  'https://registry.example.com',
  'registry.example.com:443',
  'Registry.example.com',
  '*.example.com',
  'a..b',
])('"%s" is no host of a route', (host) => {
  expect(placesIn(withHost(host))).toEqual(['IR109 spec.routes[1].hostname']);
});

test.each(['registry.example.com', 'registry', ''])('"%s" is one, or leaves it to the cluster', (host) => {
  expect(placesIn(withHost(host))).toEqual([]);
});
