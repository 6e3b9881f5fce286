import { configYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR104');

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

test('the source is whoever refuses the number', () => {
  const sourceOf = (yaml: string) => findingsIn(yaml).map(({ source }) => source.split(' ').slice(0, 2).join(' '));
  expect(sourceOf(configYaml('replicas: -1'))).toEqual([
    'openshift/cluster-image-registry-operator pkg/operator/complete.go',
  ]);
  expect(sourceOf(configYaml('replicas: 1\nrequests: {read: {maxRunning: -1}}'))).toEqual([
    'openshift/cluster-image-registry-operator pkg/resource/podtemplatespec.go',
  ]);
  expect(sourceOf(prunerYaml('keepTagRevisions: -1'))).toEqual(['openshift/oc pkg/cli/admin/prune/images/images.go']);
  expect(sourceOf(prunerYaml('failedJobsHistoryLimit: -1'))).toEqual([
    'kubernetes/kubernetes pkg/apis/batch/validation/validation.go',
  ]);
});
