import { memoizeBy } from '../../../src/core/caching/memoize';

test('what a key tells apart is computed once, as long as it is short', () => {
  const asked: object[] = [];
  const read = memoizeBy(JSON.stringify, (input: { readonly a: string }) => {
    asked.push(input);
    return input.a === '' ? undefined : input.a;
  });
  const long = 'a'.repeat(100_000);
  for (const a of ['b', '', long, 'b', '', long]) expect(read({ a })).toBe(a === '' ? undefined : a);
  expect(asked.map((input) => JSON.stringify(input).length)).toEqual([9, 8, 100_008, 100_008]);
});
