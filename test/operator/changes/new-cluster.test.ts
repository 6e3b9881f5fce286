import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { newCluster } from '../../../src/operator/changes/new-cluster';
import { Platform } from '../../../src/platforms/platform';
import { config, facts, NS, object, pruner } from '../clusters';
import { inLines } from './edits';

const told = (manifests: readonly Manifest[], platform?: Platform) =>
  inLines(newCluster({ manifests, release: Release.V5_1 }, platform).changes);

test('that it comes under this configuration, and with which', () => {
  expect(told([config({ storage: { s3: { bucket: 'layers' } } })])).toEqual([
    'change Config/cluster: a cluster that OLD does not have gets this configuration (the cluster is only in NEW, and what runs there now is not known): not known → Managed, S3/layers, replicas 2 [pkg/operator/controller.go sync]',
  ]);
  expect(told([config({ managementState: undefined, replicas: undefined })], Platform.VSPHERE)).toEqual([
    'change Config/cluster: a cluster that OLD does not have gets this configuration (the cluster is only in NEW, and what runs there now is not known): not known → not set, no storage, replicas 0 [pkg/operator/controller.go sync]',
  ]);
  expect(told([pruner({})], Platform.VSPHERE)).toEqual([
    'change Config/cluster: a cluster that OLD does not have gets this configuration (the cluster is only in NEW, and what runs there now is not known): not known → the Config that the Operator creates [pkg/operator/controller.go sync]',
  ]);
});

test('and what keeps it from running, the worst first', () => {
  const node: Manifest = object('v1', 'Node', 'a', { status: {} });
  expect(told([...facts('None'), config({ storage: { emptyDir: {} }, replicas: -1 })])).toEqual([
    'disruption Config/cluster: the Operator stops at an error, and applies nothing more until the error is fixed; the Operator is Degraded immediately (unable to complete resource: replicas must be greater than or equal to 0): works → stopped [pkg/operator/controller.go sync]',
    'change Config/cluster: a cluster that OLD does not have gets this configuration (the cluster is only in NEW, and what runs there now is not known): not known → Managed, EmptyDir, replicas -1 [pkg/operator/controller.go sync]',
  ]);
  expect(told([...facts('None'), node, config({ storage: { emptyDir: {} } })])).toEqual([
    `disruption Deployment/${NS}/image-registry: no new pod can be scheduled: the rollout hangs, and nothing can be pulled or pushed once the old pods are gone (no known node has the labels that the pods select): 1 of 1 can run → 0 of 2 can run [kubernetes/kubernetes pkg/scheduler Scheduler.schedulePod]`,
    'change Config/cluster: a cluster that OLD does not have gets this configuration (the cluster is only in NEW, and what runs there now is not known): not known → Managed, EmptyDir, replicas 2 [pkg/operator/controller.go sync]',
  ]);
});

test('not that an error goes which only the bootstrap of its platform has', () => {
  const lines = told([config({ storage: { emptyDir: {} } })], Platform.POWER_VS);
  expect(lines.map((line) => line.split(' (')[0])).toEqual([
    'change Config/cluster: a cluster that OLD does not have gets this configuration',
  ]);
});

test('what the part of a Config leaves out is what the Operator bootstraps', () => {
  const part = object('imageregistry.operator.openshift.io/v1', 'Config', 'cluster', { spec: { logLevel: 'Debug' } });
  const { changes } = newCluster({ manifests: [part], release: Release.V5_1, isConfigPart: true }, Platform.GCP);
  expect(changes[0]?.new).toBe('Managed, GCS (name chosen by the Operator), replicas 2');
});

test('what the part of a Config leaves out is not known without the platform', () => {
  const part = object('imageregistry.operator.openshift.io/v1', 'Config', 'cluster', { spec: { logLevel: 'Debug' } });
  const { changes } = newCluster({ manifests: [part], release: Release.V5_1, isConfigPart: true });
  expect(changes[0]?.new).toBe('not set (Removed assumed), storage not known, replicas not known');
});

describe('a registry that NEW removes, and that may have run before', () => {
  const part = (spec: object): Manifest =>
    object('imageregistry.operator.openshift.io/v1', 'Config', 'cluster', { spec: { replicas: 2, ...spec } });
  const levels = (spec: object, platform?: Platform): string[] =>
    newCluster({ manifests: [part(spec)], release: Release.V5_1 }, platform).changes.map(({ level }) => level);
  const REMOVED = { managementState: 'Removed' };

  test.each([
    [Platform.AWS, REMOVED],
    [Platform.AWS, { ...REMOVED, storage: { s3: { bucket: 'layers' } } }],
    [undefined, REMOVED],
  ])('the loss of its images: platform %s, %j', (platform, spec) => {
    expect(levels(spec, platform)).toEqual(['loss', 'change']);
    expect(told([part(spec)], platform)[0]).toBe(
      'loss Config/cluster: the Operator deletes the storage that it created, and every image in it is lost (spec.managementState is Removed, and what runs there now is not known): not known → deleted [pkg/resource/generator.go Remove]',
    );
  });

  test.each([
    ['whose storage you own', Platform.AWS, { ...REMOVED, storage: { managementState: 'Unmanaged' } }],
    ['of a platform where a new cluster has none', Platform.VSPHERE, REMOVED],
    ['that runs', Platform.AWS, { managementState: 'Managed' }],
    ['of which NEW does not say that it is removed', undefined, { logLevel: 'Debug' }],
  ])('not of one %s', (_, platform, spec) => {
    expect(levels(spec, platform)).toEqual(['change']);
  });
});
