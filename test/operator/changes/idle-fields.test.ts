import { idleFields } from '../../../src/operator/changes/idle-fields';
import { config } from '../clusters';
import { found } from './edits';

const side = (managementState: string, bucket: string) => [
  config({ managementState, storage: { s3: { bucket, region: 'r' } } }),
];

test('what is edited in a registry that is not managed', () => {
  expect(found(idleFields, side('Removed', 'a'), side('Removed', 'b'))).toEqual([
    'change Config/cluster: no effect now: the edit takes effect when spec.managementState is Managed (spec.storage.s3.bucket changed, and spec.managementState is Removed):  →  [pkg/operator/controller.go sync]',
  ]);
  expect(found(idleFields, side('Unmanaged', 'a'), side('Removed', 'b'))).toHaveLength(1);
});

test.each([
  ['nothing', side('Removed', 'a'), side('Removed', 'a')],
  ['the state alone', side('Unmanaged', 'a'), side('Removed', 'a')],
  ['a registry that is managed', side('Managed', 'a'), side('Removed', 'b')],
])('%s', (_, old, now) => {
  expect(found(idleFields, old, now)).toEqual([]);
});
