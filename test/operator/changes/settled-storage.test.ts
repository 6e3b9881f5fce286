import { settledStorage } from '../../../src/operator/changes/settled-storage';
import { config } from '../clusters';
import { found } from './edits';

const S3 = { bucket: 'layers', region: 'r' };
const side = (storage: object, rest: object = {}) => [config({ storage, ...rest })];
const told = (fields: string) =>
  `change Config/cluster: no effect: the fields describe the same storage, and no pod is replaced (${fields} changed): set up → set up [pkg/resource/generator.go syncStorage]`;

test.each<[object, object, string[]]>([
  [{ gcs: { bucket: 'b' } }, { gcs: { bucket: 'b', keyID: 'k' } }, [told('spec.storage.gcs.keyID')]],
  [
    { s3: S3, managementState: 'Unmanaged' },
    { s3: { ...S3, chunkSizeMiB: 0 }, managementState: 'Unmanaged' },
    [told('spec.storage.s3.chunkSizeMiB')],
  ],
  [{ s3: S3 }, { s3: S3 }, []],
  [{ s3: S3 }, { s3: S3, pvc: { claim: 'data' } }, []],
  [{ s3: S3 }, { s3: { ...S3, bucket: 'others' } }, []],
  [{ s3: S3 }, { s3: S3, managementState: 'Managed' }, []],
  [{ s3: S3 }, { s3: { ...S3, regionEndpoint: 'https://rgw.example.com', virtualHostedStyle: true } }, []],
])('%j to %j', (old, now, expected) => {
  expect(found(settledStorage, side(old), side(now))).toEqual(expected);
});

test('nothing in a registry that is not managed', () => {
  const removed = { managementState: 'Removed' };
  const keyed = { gcs: { bucket: 'b', keyID: 'k' } };
  expect(found(settledStorage, side({ gcs: { bucket: 'b' } }, removed), side(keyed, removed))).toEqual([]);
});
