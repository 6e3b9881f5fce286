import { uniqueNames } from '../../src/adoption/unique-names';

test.each([
  ['the last step', ['clusters/eu', 'clusters/us.yaml'], ['eu', 'us']],
  [
    'the step before what all have in common',
    ['clusters/eu/registry', 'clusters/us-1/registry', 'clusters/us-2/registry'],
    ['eu', 'us-1', 'us-2'],
  ],
  [
    'several steps, where one is not enough',
    ['eu/prod/registry', 'us/prod/registry', 'us/dev/registry'],
    ['eu-prod', 'us-prod', 'us-dev'],
  ],
  ['the steps of those that end alike alone', ['a/registry', 'b/registry', 'c'], ['a', 'b', 'c']],
  ['with what is below another one', ['registry', 'eu/registry'], ['cluster-registry', 'eu-registry']],
  ['a number, where the paths say nothing else', ['eu/A.yaml', 'eu/a.yml'], ['a', 'a-2']],
  ['of folders of Windows', ['c:\\eu\\registry', 'c:\\us\\registry'], ['eu', 'us']],
  [
    'no name that a file of the app has',
    ['main', '-', 'registry.yaml'],
    ['cluster-main', 'cluster', 'cluster-registry'],
  ],
  ['at most 55 characters', [`${'a'.repeat(54)}-b`, 'c'], ['a'.repeat(54), 'c']],
])('%s', (_, paths, names) => {
  expect(uniqueNames(paths)).toEqual(names);
});
