import { give } from '../../../src/rules/engine/fix-text';

test.each([
  [['spec', 'storage', 's3', 'bucket'], 'give bucket 3 to 63 characters'],
  [['spec', 'storage', 0], 'give the item 3 to 63 characters'],
  [[], 'give the item 3 to 63 characters'],
])('of %j the last part is named', (path, text) => {
  expect(give(path, '3 to 63 characters')).toBe(text);
});
