import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { ObjectIndex } from '../../../src/operator/cluster/object-index';
import { platformOf } from '../../../src/operator/cluster/platform-of';
import { Platform } from '../../../src/platforms/platform';
import type { StorageSpec } from '../../../src/schema/kinds/storage-spec';
import { facts } from '../clusters';

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
  ['it is of a cloud that no release bootstraps', of([], { oss: {} }), Platform.NONE, undefined],
  ['it is S3 of somebody else', of([], { s3: { regionEndpoint: 'https://rgw' } }), Platform.NONE, undefined],
  [
    'it is S3 of somebody else beside another',
    of([], { s3: { regionEndpoint: 'https://rgw' }, gcs: {} }),
    Platform.GCP,
    'Config/cluster spec.storage.gcs',
  ],
  ['it is a claim', of([], { pvc: {} }), Platform.NONE, undefined],
  ['it is of the pods', of([], { emptyDir: {} }), Platform.NONE, undefined],
  ['there is none', of([]), Platform.NONE, undefined],
])('where %s', (_, found, platform, from) => {
  expect(found).toEqual({ platform, from });
});
