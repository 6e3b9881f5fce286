import { give } from '../../../src/rules/engine/fix-text';

test.each([
  [['spec', 'storage', 's3', 'bucket'], 'in spec.storage.s3.bucket, use 3 to 63 characters'],
  [['spec', 'storage', 0], 'in spec.storage[0], use 3 to 63 characters'],
  [[], 'here, use 3 to 63 characters'],
  [
    ['spec', 'affinity', 'podAffinity', 'requiredDuringSchedulingIgnoredDuringExecution', 0, 'topologyKey'],
    'in topologyKey, use 3 to 63 characters',
  ],
  [
    ['spec', 'affinity', 'podAffinity', 'requiredDuringSchedulingIgnoredDuringExecution', 0, 'namespaces', 1],
    'in namespaces[1], use 3 to 63 characters',
  ],
])('of %j the place is named, and of a long path its last name', (path, text) => {
  expect(give(path, '3 to 63 characters')).toBe(text);
});
