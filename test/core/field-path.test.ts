import fc from 'fast-check';
import { formatFieldPath, isPathWithin, readFieldPath } from '../../src/core/field-path';

test.each([
  [['spec', 'storage', 's3'], ['spec', 'storage'], true],
  [['spec', 'storage'], ['spec', 'storage'], true],
  [['spec', 'routes', 1], ['spec', 'routes', 1], true],
  [['spec'], [], true],
  [['spec', 'storage'], ['spec', 'storage', 's3'], false],
  [['spec', 'routes', 1], ['spec', 'routes', 0], false],
  [['spec', 'replicas'], ['spec', 'storage'], false],
])('%j within %j: %s', (path, outer, isWithin) => {
  expect(isPathWithin(path, outer)).toBe(isWithin);
});

test('a path is read as messages show it', () => {
  const key = fc.oneof(fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,8}$/), fc.string());
  const path = fc.array(fc.oneof(key, fc.nat(99)), { maxLength: 5 });
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,8}$/), path, (first, rest) => {
      expect(readFieldPath(formatFieldPath([first, ...rest]))).toEqual([first, ...rest]);
    }),
  );
});

test.each(['', '.', 'a.', 'a..b', '.a', 'a b', '[0]', 'a[', 'a["b]', 'a[x]', '1'])('%j is no path', (text) => {
  expect(readFieldPath(text)).toBeUndefined();
});
