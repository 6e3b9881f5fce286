import { fitsInto, hasMaxItems, hasMinItems, hasMinimum, hasMaximum } from '../../src/schema/bounds';

describe('the bounds of numbers', () => {
  test('include both ends', () => {
    expect([...hasMinimum(5)(5), ...hasMaximum(5120)(5120)]).toEqual([]);
  });

  test('say what is outside of them', () => {
    expect(hasMinimum(5)(4)).toEqual([{ kind: 'bounds', expected: 'at least 5' }]);
    expect(hasMaximum(5120)(5121)).toEqual([{ kind: 'bounds', expected: 'at most 5120' }]);
  });

  test.each([
    ['int32', 2 ** 31 - 1, true],
    ['int32', 2 ** 31, false],
    ['int32', -(2 ** 31), true],
    ['int32', -(2 ** 31) - 1, false],
    ['int64', 2 ** 31, true],
    ['int64', 2 ** 63, false],
    [undefined, 2 ** 62, true],
    [undefined, 1e300, false],
  ])('%s holds %d: %s', (format, value, fits) => {
    expect(fitsInto(format)(value)).toHaveLength(fits ? 0 : 1);
  });
});

describe('the bounds of lists', () => {
  test('name how many items there are', () => {
    expect(hasMinItems(1)([])).toEqual([{ kind: 'bounds', expected: 'at least 1 item', found: '0 items' }]);
    expect(hasMaxItems(1)([1, 2])).toEqual([{ kind: 'bounds', expected: 'at most 1 item', found: '2 items' }]);
    expect([...hasMinItems(1)([1]), ...hasMaxItems(1)([1])]).toEqual([]);
  });
});
