import { managementState } from '../../../src/operator/changes/management-state';
import { config, facts } from '../clusters';
import { found } from './edits';

const side = (state: string | undefined) => [config({ managementState: state, storage: { emptyDir: {} } })];

test.each([
  [
    'Removed',
    'Managed',
    [
      'change Config/cluster: the Operator deploys the registry and looks after it (spec.managementState changed): Removed → Managed [pkg/operator/controller.go sync]',
    ],
  ],
  [
    'Managed',
    'Removed',
    [
      'disruption Config/cluster: the registry is removed: nothing can be pulled from it or pushed (spec.managementState changed): Managed → Removed [pkg/operator/controller.go sync]',
    ],
  ],
  [
    'Managed',
    'Unmanaged',
    [
      'change Config/cluster: the registry stays as it is, and the Operator no longer looks after it (spec.managementState changed): Managed → Unmanaged [pkg/operator/controller.go sync]',
    ],
  ],
  [
    'Managed',
    'Force',
    [
      'change Config/cluster: the Operator does nothing about the registry, and reports as if it did (spec.managementState changed): Managed → Force [pkg/operator/controller.go sync]',
    ],
  ],
  [
    'Managed',
    undefined,
    [
      'change Config/cluster: the Operator does nothing about the registry, and reports as if it did (spec.managementState changed): Managed → not set [pkg/operator/controller.go sync]',
    ],
  ],
  [
    undefined,
    'Managed',
    [
      'change Config/cluster: the Operator deploys the registry and looks after it (spec.managementState changed): not set → Managed [pkg/operator/controller.go sync]',
    ],
  ],
  ['Managed', 'Managed', []],
])('%s to %s', (old, now, expected) => {
  expect(found(managementState, side(old), side(now))).toEqual(expected);
});

test('a new Config has the state of the platform', () => {
  expect(found(managementState, [...facts('VSphere'), ...side('Managed')], facts('VSphere'))).toEqual([
    'disruption Config/cluster: the registry is removed: nothing can be pulled from it or pushed (the new Config is what the platform suggests): Managed → Removed [pkg/operator/controller.go sync]',
  ]);
});
