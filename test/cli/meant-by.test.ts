import { meantBy } from '../../src/cli/meant-by';

const LEVELS = ['error', 'warning', 'not-judged'];

test.each([
  ['warn', LEVELS, 'warning'],
  ['WARN', LEVELS, 'warning'],
  ['wraning', LEVELS, 'warning'],
  ['w', LEVELS, undefined],
  ['', LEVELS, undefined],
  ['con', ['config', 'configuration'], undefined],
  ['out', ['output-file', 'quiet'], 'output-file'],
  ['qqq', LEVELS, undefined],
])('%s of %j means %s', (word, choices, meant) => {
  expect(meantBy(word, choices)).toBe(meant);
});
