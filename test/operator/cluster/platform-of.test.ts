import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { ObjectIndex } from '../../../src/operator/cluster/object-index';
import { describesCluster, isClusterNamespace, platformOf } from '../../../src/operator/cluster/platform-of';
import { Platform } from '../../../src/platforms/platform';
import type { StorageSpec } from '../../../src/schema/kinds/storage-spec';
import { facts, NS, object } from '../clusters';

const of = (manifests: readonly Manifest[], storage?: StorageSpec, named?: Platform) =>
  platformOf(new ObjectIndex(manifests), storage, Release.V5_1, named);
const [aws, unknown, blank] = ['AWS', 'Tomorrow', ''].map((type) => facts(type)[0]!);

test.each([
  ['the user names it', of([aws!], { gcs: {} }, Platform.AZURE), Platform.AZURE, '--platform'],
  ['Infrastructure names it', of([aws!], { gcs: {} }), Platform.AWS, 'Infrastructure/cluster'],
  ['Infrastructure names one of tomorrow', of([unknown!]), Platform.LIBVIRT, 'Infrastructure/cluster'],
  ['Infrastructure names none', of([blank!]), Platform.LIBVIRT, 'Infrastructure/cluster'],
  ['the storage is of one cloud', of([], { gcs: {} }), Platform.GCP, 'Config/cluster spec.storage.gcs'],
  ['the storage is of another one', of([], { azure: {} }), Platform.AZURE, 'Config/cluster spec.storage.azure'],
  ['it is S3', of([], { s3: {} }), Platform.AWS, 'Config/cluster spec.storage.s3'],
  [
    'it is S3 of somebody else',
    of([], { s3: { regionEndpoint: 'https://rgw' } }),
    Platform.NONE,
    'nothing in the input tells',
  ],
  [
    'it is S3 of somebody else beside another',
    of([], { s3: { regionEndpoint: 'https://rgw' }, gcs: {} }),
    Platform.GCP,
    'Config/cluster spec.storage.gcs',
  ],
  ['it is a claim', of([], { pvc: {} }), Platform.NONE, 'nothing in the input tells'],
  ['it is of the pods', of([], { emptyDir: {} }), Platform.NONE, 'nothing in the input tells'],
  ['there is none', of([]), Platform.NONE, 'nothing in the input tells'],
])('where %s', (_, found, platform, from) => {
  expect(found).toEqual({ platform, from });
});

const namespace = (annotations: object, name = NS): Manifest => ({
  ...object('v1', 'Namespace', name),
  metadata: { name, annotations } as Manifest['metadata'],
});
const SCC = { 'openshift.io/sa.scc.mcs': 's0' };

test.each([
  [aws!, true],
  [object('v1', 'Node', 'a'), true],
  [namespace(SCC), true],
  [namespace({ team: 'blue' }), false],
  [namespace(SCC, 'shop'), false],
  [object('metrics.k8s.io/v1', 'Node', 'a'), false],
  [object('v1', 'Infrastructure', 'cluster'), false],
  [object('v1', 'Secret', 'a', {}, NS), false],
])('%j describes a whole cluster: %s', (manifest, expected) => {
  expect(describesCluster(new ObjectIndex([manifest]))).toBe(expected);
});

test.each([
  [namespace(SCC), true],
  [namespace({ ...SCC, team: 'blue' }), true],
  [namespace({ team: 'blue' }), false],
  [namespace({}), false],
  [namespace(SCC, 'shop'), false],
  [{ ...namespace(SCC), kind: 'Project' }, false],
  [{ ...namespace(SCC), apiVersion: 'x.io/v1' }, false],
])('%j is the namespace as a cluster has it: %s', (manifest, expected) => {
  expect(isClusterNamespace(manifest)).toBe(expected);
});
