import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { isSameData } from '../../src/core/data/same-data';

const DATA = fc.anything({ maxDepth: 3, key: fc.constantFrom('a', 'b', '__proto__'), withBigInt: true });

test('data is the same where Node says so', () => {
  fc.assert(
    fc.property(DATA, DATA, (one, other) => {
      expect(isSameData(one, other)).toBe(isDeepStrictEqual(one, other));
      expect(isSameData(one, structuredClone(one))).toBe(true);
    }),
  );
});

test.each([
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [Object.assign(Object.create(null) as object, { a: [1] }), { a: [1] }, true],
  [{ a: undefined }, {}, false],
  [{ a: undefined }, { b: undefined }, false],
  [[], {}, false],
  [[1], [1, 2], false],
  [null, {}, false],
  [NaN, NaN, true],
  [1n, 1, false],
])('%o and %o: %s', (one, other, isSame) => {
  expect(isSameData(one, other)).toBe(isSame);
});
