import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR106');

test('a rolling update is what the Operator takes where no strategy is named', () => {
  expect(placesIn(configYaml('managementState: Managed\nreplicas: 0'))).toEqual(['IR106 spec.replicas']);
});

test('doing what the finding says settles it', () => {
  const [finding] = findingsIn(configYaml('managementState: Managed\nreplicas: 0'));
  expect(finding?.fix).toMatch(/managementState to Removed.*rolloutStrategy to Recreate/);
  expect(placesIn(configYaml('managementState: Removed\nreplicas: 0'))).toEqual([]);
  expect(placesIn(configYaml('managementState: Managed\nreplicas: 0\nrolloutStrategy: Recreate'))).toEqual([]);
});

test('one replica may be rolled', () => {
  expect(placesIn(configYaml('managementState: Managed\nreplicas: 1'))).toEqual([]);
});
