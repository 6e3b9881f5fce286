import { FieldTree } from '../../../src/core/data/field-tree';

test('a field is held with all that is in it, and overlaps with what holds it', () => {
  const tree = new FieldTree([['a', 0, 'b']]);
  expect([['a', 0, 'b'], ['a', 0, 'b', 'c'], ['a', 0], ['a', '0', 'b'], []].map((path) => tree.holds(path))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect([['a', 0, 'b', 'c'], ['a', 0], [], ['a', 1], ['b']].map((path) => tree.overlaps(path))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect([tree.add(['a', 0, 'b']), tree.add(['a', 0])]).toEqual([false, true]);
});
