import { countOf } from '../../../src/core/formats/count-of';

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [2, '2 files'],
])('%d', (amount, words) => {
  expect(countOf(amount, 'file')).toBe(words);
});
