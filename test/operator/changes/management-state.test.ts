import { Release } from '../../../src/core/release';
import { comparisonOf } from '../../../src/operator/changes/compare';
import { managementState } from '../../../src/operator/changes/management-state';
import { Platform } from '../../../src/platforms/platform';
import { config, facts, object } from '../clusters';
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
      'change Config/cluster: the registry stays as it is, and the Operator no longer manages or repairs it (spec.managementState changed): Managed → Unmanaged [pkg/operator/controller.go sync]',
    ],
  ],
  [
    'Managed',
    'Force',
    [
      'change Config/cluster: the Operator does not manage the registry, although its conditions do not show this (spec.managementState changed): Managed → Force [pkg/operator/controller.go sync]',
    ],
  ],
  [
    'Managed',
    undefined,
    [
      'disruption Config/cluster: the Operator does not manage the registry, and is Degraded as soon as it writes spec.observedConfig: the API server rejects a Config without managementState (spec.managementState changed): Managed → not set [pkg/operator/controller.go sync]',
    ],
  ],
  [
    undefined,
    'Managed',
    [
      'change Config/cluster: the Operator manages the registry that runs, or deploys one (spec.managementState changed): not set → Managed [pkg/operator/controller.go sync]',
    ],
  ],
  ['Managed', 'Managed', []],
])('%s to %s', (old, now, expected) => {
  expect(found(managementState, side(old), side(now))).toEqual(expected);
});

test('a new Config has the state of the platform', () => {
  expect(found(managementState, [...facts('VSphere'), ...side('Managed')], facts('VSphere'))).toEqual([
    'disruption Config/cluster: the registry is removed: nothing can be pulled or pushed (NEW has no Config, and the Operator creates one with the defaults of platform vsphere): Managed → Removed [pkg/operator/controller.go sync]',
  ]);
});

test('a state that a part of a Config leaves to the live one is assumed', () => {
  const part = object('imageregistry.operator.openshift.io/v1', 'Config', 'cluster', { spec: { replicas: 2 } });
  const [old, now] = [[part], side('Managed')].map((manifests) => ({ manifests, release: Release.V5_1 }));
  expect(old && now && comparisonOf(old, now, Platform.VSPHERE).changes).toContainEqual(
    expect.objectContaining({ old: 'not set (Removed assumed)', new: 'Managed' }),
  );
});

test('no state is accepted before 4.22, where the Operator writes no spec.observedConfig', () => {
  expect(found(managementState, side('Managed'), side(undefined), { from: Release.V4_21 })).toEqual([
    'change Config/cluster: the Operator does not manage the registry, although its conditions do not show this (spec.managementState changed): Managed → not set [pkg/operator/controller.go sync]',
  ]);
});

test('a platform that is assumed is marked', () => {
  const s3 = [config({ managementState: 'Unmanaged', storage: { s3: { bucket: 'layers' } } })];
  expect(found(managementState, s3, [])).toEqual([
    expect.stringContaining('the defaults of platform none (assumed; to name another, use --platform)'),
  ]);
});
