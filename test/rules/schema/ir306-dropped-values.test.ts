import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { placesIn } = judging('IR101', 'IR306');

test('what is empty only because the rest of it is refused is told once', () => {
  expect(placesIn(configYaml('replicas: 2\nnodeSelector: {a: 1}'))).toEqual(['IR101 spec.nodeSelector.a']);
});

test.each([
  ['nodeSelector: {}', 'nodeSelector'],
  ['topologySpreadConstraints: []', 'topologySpreadConstraints'],
  ['readOnly: false', 'readOnly'],
])('%s is taken out by the Operator', (spec, field) => {
  expect(placesIn(configYaml(`replicas: 2\n${spec}`))).toEqual([`IR306 spec.${field}`]);
});

test.each(['nodeSelector: {a: b}', 'readOnly: true', 'tolerations: []'])('%s stays', (spec) => {
  expect(placesIn(configYaml(`replicas: 2\n${spec}`))).toEqual([]);
});
