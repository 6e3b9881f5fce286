import fc from 'fast-check';
import { formatFieldPath } from '../../../src/core/field-path';
import { columnPath } from '../../../src/fleet/reading/column-path';

test('it reads what messages show of a path', () => {
  const key = fc.oneof(fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,8}$/), fc.string());
  const path = fc.array(fc.oneof(key, fc.nat(99)), { maxLength: 5 });
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,8}$/), path, (first, rest) => {
      expect(columnPath(formatFieldPath([first, ...rest]))).toEqual([first, ...rest]);
    }),
  );
});

test.each(['', '.', 'a.', 'a..b', '.a', 'a b', '[0]', 'a[', 'a["b]', 'a[x]', '1'])('%j is no path', (column) => {
  expect(columnPath(column)).toBeUndefined();
});
