import type { Release } from '../../src/core/release';
import { readText } from '../../src/inputs/read-file';
import { predict } from '../../src/operator/prediction';
import { previewOf } from '../../src/operator/preview';
import { disagreements } from '../recordings/disagreements';
import { operatorRecordings } from '../recordings/read';

const CASES = operatorRecordings().flatMap(({ name, input, made }) =>
  Object.entries(made).map(([release, objects]) => ({ name, release: release as Release, input, made: objects })),
);

test.each(CASES)('$name $release', ({ release, input, made }) => {
  const { objects, unreadable } = readText('input.yaml', { text: input });
  expect(unreadable).toEqual([]);
  const manifests = objects.map(({ manifest }) => manifest);
  const predicted = previewOf(predict({ manifests, release, complete: true }));
  expect(disagreements(made, predicted)).toEqual([]);
});
