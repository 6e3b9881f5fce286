import { managementState } from '../../../src/operator/changes/management-state';
import { config, facts } from '../clusters';
import { found } from './edits';

const side = (state: string | undefined) => [config({ managementState: state, storage: { emptyDir: {} } })];

test.each([
  [
    'Removed',
    'Managed',
    [
      'change Config/cluster: the Operator deploys and manages the registry (spec.managementState changed): Removed → Managed [pkg/operator/controller.go sync]',
    ],
  ],
  [
    'Managed',
    'Removed',
    [
      'disruption Config/cluster: the registry is removed: nothing can be pulled or pushed (spec.managementState changed): Managed → Removed [pkg/operator/controller.go sync]',
    ],
  ],
  [
    'Managed',
    'Unmanaged',
    [
      'change Config/cluster: the registry stays as it is, and the Operator no longer manages it (spec.managementState changed): Managed → Unmanaged [pkg/operator/controller.go sync]',
    ],
  ],
  [
    'Managed',
    'Force',
    [
      'change Config/cluster: the Operator does nothing with the registry, but reports as if it did (spec.managementState changed): Managed → Force [pkg/operator/controller.go sync]',
    ],
  ],
  [
    'Managed',
    undefined,
    [
      'change Config/cluster: the Operator does nothing with the registry, but reports as if it did (spec.managementState changed): Managed → not set [pkg/operator/controller.go sync]',
    ],
  ],
  [
    undefined,
    'Managed',
    [
      'change Config/cluster: the Operator deploys and manages the registry (spec.managementState changed): not set → Managed [pkg/operator/controller.go sync]',
    ],
  ],
  ['Managed', 'Managed', []],
])('%s to %s', (old, now, expected) => {
  expect(found(managementState, side(old), side(now))).toEqual(expected);
});

test('a new Config has the state of the platform', () => {
  expect(found(managementState, [...facts('VSphere'), ...side('Managed')], facts('VSphere'))).toEqual([
    'disruption Config/cluster: the registry is removed: nothing can be pulled or pushed (the new Config has the defaults of the platform): Managed → Removed [pkg/operator/controller.go sync]',
  ]);
});
