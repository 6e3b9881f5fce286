import { configYaml, prunerYaml } from '../../src/rules/example-yaml';
import { judging } from './judging';

const { placesIn } = judging('IR104');

test.each(['keepTagRevisions', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'])(
  'a negative %s fails the pruner',
  (field) => {
    expect(placesIn(prunerYaml(`${field}: -1`))).toEqual([`IR104 spec.${field}`]);
    expect(placesIn(prunerYaml(`${field}: 1`))).toEqual([]);
  },
);

test('replicas may be none, but not fewer', () => {
  expect(placesIn(configYaml('replicas: -1'))).toEqual(['IR104 spec.replicas']);
  expect(placesIn(configYaml('replicas: 0\nrolloutStrategy: Recreate'))).toEqual([]);
});

test.each(['read.maxRunning', 'read.maxInQueue', 'write.maxRunning', 'write.maxInQueue'])('%s is a count', (field) => {
  const [side, count] = field.split('.');
  const yaml = (value: number) => configYaml(`replicas: 1\nrequests:\n  ${side}:\n    ${count}: ${value}`);
  expect(placesIn(yaml(-1))).toEqual([`IR104 spec.requests.${field}`]);
  expect(placesIn(yaml(0))).toEqual([]);
});
