import { asText, same } from '../../../src/operator/go/same';

test.each([
  [undefined, ''],
  [null, 'null'],
  ['a', '"a"'],
  [{ b: 1, a: [{ d: 2, c: 3 }] }, '{"a":[{"c":3,"d":2}],"b":1}'],
  [[2, 1], '[2,1]'],
])('%j in text', (value, expected) => {
  expect(asText(value)).toBe(expected);
});

test.each([
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [[1, 2], [2, 1], false],
  [undefined, undefined, true],
  [undefined, null, false],
  [{ a: 1 }, { a: '1' }, false],
])('%j and %j are the same: %s', (a, b, expected) => {
  expect(same(a, b)).toBe(expected);
});
