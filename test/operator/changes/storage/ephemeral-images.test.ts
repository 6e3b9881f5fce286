import { ephemeralImagesLost } from '../../../../src/operator/changes/storage/ephemeral-images';
import { config, facts } from '../../clusters';
import { found } from '../edits';

const side = (replicas: number, rest: object = {}) => [config({ replicas, storage: { emptyDir: {} }, ...rest })];
const lost = (what: string, numbers: string) =>
  `loss Deployment/openshift-image-registry/image-registry: ${what}, because each pod stores its images in its own emptyDir (the storage is emptyDir, and there are fewer pods): ${numbers} [pkg/storage/emptydir/emptydir.go Volumes]`;
const ALL = (pods: number) => lost('every image is lost when the pods stop', `${pods} → 0`);

test.each([
  [side(3), side(1), [lost('every image in the removed pods is lost', '3 → 1')]],
  [side(1), side(1, { managementState: 'Removed' }), [ALL(1)]],
  [side(1), side(1, { managementState: 'Unmanaged' }), []],
  [side(1), side(2), []],
  [side(1, { managementState: 'Removed' }), side(0, { managementState: 'Removed' }), []],
  [[config({ replicas: 3, storage: { s3: { bucket: 'b', region: 'r' } } })], side(1), []],
])('%j to %j', (old, now, expected) => {
  expect(found(ephemeralImagesLost, old, now)).toEqual(expected);
});

test('the Config goes', () => {
  expect(found(ephemeralImagesLost, [...facts('Libvirt'), ...side(1)], facts('Libvirt'))).toEqual([ALL(1)]);
});
