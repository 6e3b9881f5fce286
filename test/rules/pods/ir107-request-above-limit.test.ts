import { configYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { placesIn } = judging('IR107');

const resources = (request: string, limit: string, resource = 'memory') =>
  `resources:\n  requests: {${resource}: ${request}}\n  limits: {${resource}: ${limit}}`;

test.each([
  ['1Gi', '1000Mi', 'memory'],
  ['1025Mi', '1Gi', 'memory'],
  ['1', '999m', 'cpu'],
  ['"1.5"', '1', 'cpu'],
  ['2', '1', 'cpu'],
  ['1G', '1e8', 'ephemeral-storage'],
])('%s is more than %s of %s', (request, limit, resource) => {
  const finding = `IR107 spec.resources.requests.${resource}`;
  expect(placesIn(configYaml(`replicas: 1\n${resources(request, limit, resource)}`))).toEqual([finding]);
  expect(placesIn(prunerYaml(resources(request, limit, resource)))).toEqual([finding]);
});

test.each([
  ['1Gi', '1024Mi'],
  ['1000m', '1'],
  ['100M', '1Gi'],
])('%s is not more than %s', (request, limit) => {
  expect(placesIn(configYaml(`replicas: 1\n${resources(request, limit)}`))).toEqual([]);
});

test('a request without a limit has nothing above it', () => {
  expect(placesIn(configYaml('replicas: 1\nresources:\n  requests: {cpu: 64}\n  limits: {memory: 1Gi}'))).toEqual([]);
});
