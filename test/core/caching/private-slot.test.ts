import { PrivateSlot } from '../../../src/core/caching/private-slot';

test('what is attached belongs to one object, and nobody sees it', () => {
  const [names, sizes] = [new PrivateSlot<object, string>(), new PrivateSlot<object, number>()];
  const [first, second] = [{ a: 1 }, { a: 1 }];
  names.set(first, 'first');
  expect(names.get(first)).toBe('first');
  expect(names.get(second)).toBeUndefined();
  expect(sizes.get(first)).toBeUndefined();
  expect(first).toStrictEqual(second);
  expect(JSON.stringify({ ...first })).toBe('{"a":1}');
  expect(names.get({ ...first })).toBeUndefined();
});
