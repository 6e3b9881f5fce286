import { isPathWithin } from '../../src/core/field-path';

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
