import { withoutPaths } from '../../src/core/changed-data';

test('what is at the paths is gone, each counted in the data as it was', () => {
  const data = { a: [0, { b: 1, c: 2 }, 3], d: { e: null }, f: 1 };
  const before = structuredClone(data);
  const paths = [['a', 0], ['a', 1, 'b'], ['d', 'e'], ['f'], ['none'], ['f', 'below']];
  expect(withoutPaths(data, paths)).toEqual({ a: [{ c: 2 }, 3], d: {} });
  expect(data).toEqual(before);
  expect(withoutPaths(data, [])).toBe(data);
});
