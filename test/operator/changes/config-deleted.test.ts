import { configDeleted } from '../../../src/operator/changes/config-deleted';
import { config, facts } from '../clusters';
import { found } from './edits';

const deleted = (type: string, spec: Parameters<typeof config>[0]) =>
  found(configDeleted, [...facts(type), config(spec)], facts(type));

test('the new Config has the defaults of the platform, with its storage or without', () => {
  expect(deleted('AWS', { storage: { s3: { bucket: 'layers' } } })).toEqual([
    'disruption Config/cluster: the Config is deleted: its finalizer removes the whole registry, then the Operator creates a new Config and a new registry: nothing can be pulled or pushed meanwhile (its manifest is not in NEW: a tool that prunes deletes the object, unless an annotation such as Prune=false is set on it): managementState Managed, storage S3/layers → managementState Managed, storage S3 (name chosen by the Operator) [pkg/operator/controller.go sync]',
  ]);
  expect(deleted('VSphere', { managementState: 'Unmanaged', storage: { emptyDir: {} } })).toEqual([
    'disruption Config/cluster: the Config is deleted: its finalizer removes the whole registry, then the Operator creates a new Config (its manifest is not in NEW: a tool that prunes deletes the object, unless an annotation such as Prune=false is set on it): managementState Unmanaged, storage EmptyDir → managementState Removed, no storage [pkg/operator/controller.go sync]',
  ]);
  expect(deleted('Libvirt', { managementState: undefined })).toEqual([
    'disruption Config/cluster: the Config is deleted: its finalizer removes the whole registry, then the Operator creates a new Config and a new registry: nothing can be pulled or pushed meanwhile (its manifest is not in NEW: a tool that prunes deletes the object, unless an annotation such as Prune=false is set on it): managementState not set, no storage → managementState Managed, storage EmptyDir [pkg/operator/controller.go sync]',
  ]);
});

test('says that Unmanaged storage is kept; what is deleted is an effect of its own', () => {
  const [unmanaged = ''] = deleted('AWS', { storage: { managementState: 'Unmanaged', s3: { bucket: 'layers' } } });
  expect(unmanaged).toContain(
    'removes the whole registry and keeps S3/layers (spec.storage.managementState is Unmanaged), then',
  );
  const [managed = ''] = deleted('AWS', { storage: { managementState: 'Managed', s3: { bucket: 'layers' } } });
  expect(managed).toContain('removes the whole registry, then');
});

test('nothing where there was none, and where one stays or comes', () => {
  const one = [...facts('AWS'), config({ storage: { s3: {} } })];
  expect(found(configDeleted, facts('AWS'), facts('AWS'))).toEqual([]);
  expect(found(configDeleted, one, one)).toEqual([]);
  expect(found(configDeleted, facts('AWS'), one)).toEqual([]);
});

test('one that is being deleted, as a dump shows it', () => {
  const stays = config({ storage: { managementState: 'Unmanaged', s3: { bucket: 'layers' } } });
  const going = { ...stays, metadata: { ...stays.metadata, deletionTimestamp: '2026-01-01T00:00:00Z' } };
  expect(found(configDeleted, [...facts('AWS'), stays], [...facts('AWS'), going])).toEqual([
    'disruption Config/cluster: the Config is being deleted: its finalizer removes the whole registry and keeps S3/layers (spec.storage.managementState is Unmanaged), then the Operator creates a new Config and a new registry: nothing can be pulled or pushed meanwhile (metadata.deletionTimestamp is set): managementState Managed, storage S3/layers → being deleted [pkg/operator/controller.go sync]',
  ]);
  const [idle = ''] = found(configDeleted, [...facts('None'), stays], [...facts('None'), going]);
  expect(idle).toContain(', then the Operator creates a new Config (metadata.deletionTimestamp is set)');
  expect(found(configDeleted, [going], [going])).toEqual([]);
  const kept = { ...going, metadata: { ...going.metadata, finalizers: ['example.com/other'] } };
  expect(found(configDeleted, [stays], [kept])).toEqual([
    'disruption Config/cluster: the Config is being deleted, and the Operator does nothing else until it is gone (the Config is being deleted, and stays until its finalizers lose example.com/other; the Operator then creates a new one with the defaults of the platform): managementState Managed, storage S3/layers → being deleted [pkg/operator/controller.go sync]',
  ]);
});
