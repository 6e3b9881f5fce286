import { hasUniqueItems, hasUniqueKeys } from '../../src/schema/unique-items';

describe('hasUniqueItems', () => {
  test.each([[[]], [['a']], [['a', 'b']], [['1', 1]], [[null, 'null']], [[{}, {}]]])('accepts %j', (items) => {
    expect(hasUniqueItems()(items)).toEqual([]);
  });

  test('names what stands there again, once', () => {
    expect(hasUniqueItems()(['a', 'b', 'a', 'a'])).toEqual([
      { kind: 'duplicate', found: '"a" once more', expected: 'no two of the same', path: [2] },
    ]);
  });
});

test('null is a value like any other', () => {
  expect(hasUniqueItems()([null, null])).toEqual([
    { kind: 'duplicate', found: 'null once more', expected: 'no two of the same', path: [1] },
  ]);
});

describe('hasUniqueKeys', () => {
  test('names the key of the second of two items that have the same', () => {
    expect(hasUniqueKeys(['name'])([{ name: 'a' }, { name: 'b' }, { name: 'a' }])).toEqual([
      expect.objectContaining({ found: '"a" once more', path: [2, 'name'] }),
    ]);
  });

  test('compares all keys together', () => {
    const check = hasUniqueKeys(['group', 'name']);
    expect(
      check([
        { group: 'g', name: 'a' },
        { group: 'g', name: 'b' },
      ]),
    ).toEqual([]);
    expect(
      check([
        { group: 'g', name: 'a' },
        { group: 'g', name: 'a', x: 1 },
      ]),
    ).toEqual([expect.objectContaining({ found: '"g", "a" once more', path: [1] })]);
  });

  test('does not compare keys of the wrong type', () => {
    expect(
      hasUniqueKeys(['group', 'name'])([
        { group: 'g', name: {} },
        { group: 'g', name: {} },
      ]),
    ).toEqual([]);
  });

  test('takes an absent key for a value', () => {
    expect(hasUniqueKeys(['name'])([{}, {}])).toHaveLength(1);
  });

  test('does not mind what is no object at all', () => {
    expect(() => hasUniqueKeys(['name'])([1n, null, Symbol('x'), 'a', { name: 2n }])).not.toThrow();
  });
});
