import { replacedAt } from '../../../src/core/data/replaced-at';

test('what is at the paths is another value or gone, each counted in the data as it was', () => {
  const data = { a: [0, { b: 1, c: 2 }, 3], d: { e: null }, f: 1, g: [[4]] };
  const before = structuredClone(data);
  const gone = [['a', 0], ['a', 1, 'b'], ['d', 'e'], ['f'], ['none'], ['f', 'below']];
  const replacements = [...gone.map((path) => ({ path, value: undefined })), { path: ['g', 0], value: null }];
  expect(replacedAt(data, replacements)).toEqual({ a: [{ c: 2 }, 3], d: {}, g: [null] });
  expect(data).toEqual(before);
  expect(replacedAt(data, [])).toBe(data);
});

test('of a value and one in it, the outer one counts', () => {
  const [inner, outer] = [
    { path: ['a', 'b'], value: null },
    { path: ['a'], value: 1 },
  ];
  expect(replacedAt({ a: { b: 2 } }, [inner, outer])).toEqual({ a: 1 });
  expect(replacedAt({ a: { b: 2 } }, [outer, inner])).toEqual({ a: 1 });
});
