import { healthInWords } from '../../../src/report/explain/explain-headline';

test.each([
  ['pruner', 'The pruner of the image registry is not healthy'],
  ['clients', 'A client of the image registry cannot pull or push images'],
] as const)('a registry of which only %s are ill is not called ill itself', (onlyIll, words) => {
  expect(healthInWords({ healthy: false, onlyIll, causes: ['a cause'] })).toBe(words);
});

test.each([
  [true, [], 'The image registry is healthy'],
  [null, ['a cause'], 'The input does not show whether the image registry is healthy'],
  [null, [], 'The input does not show whether the image registry is healthy, and shows no known cause of a problem'],
  [false, ['a cause'], 'The image registry is not healthy'],
  [false, [], 'The image registry is not healthy, and nothing in the input shows why'],
] as const)('healthy: %s with causes %j is said in one sentence', (healthy, causes, words) => {
  expect(healthInWords({ healthy, causes })).toBe(words);
  const [registry = '', ...why] = words.split(/(?=, and)/);
  expect(healthInWords({ healthy, causes }, ' (OpenShift 4.20)')).toBe(`${registry} (OpenShift 4.20)${why.join('')}`);
});
