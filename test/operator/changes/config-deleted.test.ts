import { configDeleted } from '../../../src/operator/changes/config-deleted';
import { config, facts } from '../clusters';
import { found } from './edits';

const deleted = (type: string, spec: Parameters<typeof config>[0]) =>
  found(configDeleted, [...facts(type), config(spec)], facts(type));

test('the new Config has the defaults of the platform, with its storage or without', () => {
  expect(deleted('AWS', { storage: { s3: { bucket: 'layers' } } })).toEqual([
    'disruption Config/cluster: the Config is deleted: its finalizer removes the whole registry, then the Operator creates a new Config (its manifest is gone, so a tool that prunes deletes it): Managed → Managed, S3 named by the Operator [pkg/operator/controller.go sync]',
  ]);
  expect(deleted('VSphere', { managementState: 'Unmanaged', storage: { emptyDir: {} } })).toEqual([
    'disruption Config/cluster: the Config is deleted: its finalizer removes the whole registry, then the Operator creates a new Config (its manifest is gone, so a tool that prunes deletes it): Unmanaged → Removed, no storage [pkg/operator/controller.go sync]',
  ]);
  expect(deleted('Libvirt', { managementState: undefined })).toEqual([
    'disruption Config/cluster: the Config is deleted: its finalizer removes the whole registry, then the Operator creates a new Config (its manifest is gone, so a tool that prunes deletes it):  → Managed, EmptyDir [pkg/operator/controller.go sync]',
  ]);
});

test('nothing where there was none, and where one stays or comes', () => {
  const one = [...facts('AWS'), config({ storage: { s3: {} } })];
  expect(found(configDeleted, facts('AWS'), facts('AWS'))).toEqual([]);
  expect(found(configDeleted, one, one)).toEqual([]);
  expect(found(configDeleted, facts('AWS'), one)).toEqual([]);
});
