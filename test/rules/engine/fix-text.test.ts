import { give } from '../../../src/rules/engine/fix-text';

test.each([
  [['spec', 'storage', 's3', 'bucket'], 'in bucket, write 3 to 63 characters'],
  [['spec', 'storage', 0], 'in the item, write 3 to 63 characters'],
  [[], 'in the item, write 3 to 63 characters'],
])('of %j the last part is named', (path, text) => {
  expect(give(path, '3 to 63 characters')).toBe(text);
});
