import type { Release } from '../../src/core/release';
import { readText } from '../../src/inputs/read-file';
import { readClusterState } from '../../src/operator/cluster/read-cluster-state';
import { generate } from '../../src/operator/sync/generate';
import { disagreements } from '../recordings/disagreements';
import { operatorRecordings } from '../recordings/read';

const CASES = operatorRecordings().flatMap(({ name, input, made }) =>
  Object.entries(made).map(([release, objects]) => ({ name, release: release as Release, input, made: objects })),
);

test.each(CASES)('$name $release', ({ release, input, made }) => {
  const { objects, unreadable } = readText('input.yaml', { text: input });
  expect(unreadable).toEqual([]);
  const manifests = objects.map(({ manifest }) => manifest);
  // Each generator was called by itself.
  const generated = generate(readClusterState({ manifests, release, complete: true }));
  expect(disagreements(made, generated)).toEqual([]);
});
