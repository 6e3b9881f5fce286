import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { isSameData } from '../../../src/core/data/same-data';
import { asText } from '../../../src/core/formats/json-text';

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
  [{ a: undefined }, {}, true],
  [{ a: undefined, b: 1 }, { a: 1, b: undefined }, false],
  [{ a: 1 }, { b: 1 }, false],
  [{ a: 1 }, { a: 1, b: null }, false],
  [{ a: {} }, { a: [] }, false],
  [[1], [1, 2], false],
  [{}, 'a', false],
  ['a', {}, false],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: 1, b: undefined }, { b: 1 }, false],
  [{ a: undefined }, { b: undefined }, true],
  [{ toString: 1 }, {}, false],
  [[undefined], [null], true],
  [[1], { 0: 1 }, false],
  [{ a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] }, true],
  [1, 1n, true],
  [NaN, NaN, true],
  [NaN, null, false],
  [null, {}, false],
  [Object.assign(Object.create(null) as object, { a: [1] }), { a: [1] }, true],
])('%p and %p are the same: %s', (a, b, expected) => {
  expect(isSameData(a, b)).toBe(expected);
});

test('an integer is the same as a bigint of its value', () => {
  expect(isSameData({ a: 5n }, { a: 5 })).toBe(true);
  expect(isSameData(2n ** 60n, 2n ** 60n + 1n)).toBe(false);
  expect(isSameData(1n, '1')).toBe(false);
});

test('plain data is the same where Node says so', () => {
  // JSON writes -0 as 0.
  const data = fc.jsonValue({ maxDepth: 3 }).map((value): unknown => JSON.parse(JSON.stringify(value)));
  fc.assert(
    fc.property(data, data, (one, other) => {
      expect(isSameData(one, other)).toBe(isDeepStrictEqual(one, other));
      expect(isSameData(one, structuredClone(one))).toBe(true);
    }),
  );
});
