import { inOneChoice, inOneList } from '../../../src/core/formats/in-one-list';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j becomes %j', (words, text) => {
  expect(inOneList(words)).toBe(text);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('one of %j is %j', (words, text) => {
  expect(inOneChoice(words)).toBe(text);
});
