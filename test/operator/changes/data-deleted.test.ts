import type { Manifest } from '../../../src/core/manifest';
import { dataDeleted } from '../../../src/operator/changes/data-deleted';
import { config, facts, NS } from '../clusters';
import { found } from './edits';

const REMOVED = { managementState: 'Removed' };
const [OURS, YOURS] = [{ managementState: 'Managed' }, { managementState: 'Unmanaged' }];
const s3 = { bucket: 'layers', region: 'r' };
const side = (storage: object, rest: object = {}) => [config({ storage, ...rest })];

test.each([
  [
    side({ ...OURS, s3 }),
    side({ ...OURS, s3 }, REMOVED),
    [
      'loss Storage/S3/layers: the Operator deletes the storage, and every image in it is lost (managementState is Removed and storage.managementState is Managed: every image is lost): in use → deleted [pkg/resource/generator.go Remove]',
    ],
  ],
  [
    side({ ...OURS, pvc: {} }),
    side({ ...OURS, pvc: {} }, REMOVED),
    [
      `loss PersistentVolumeClaim/${NS}/image-registry-storage: the Operator deletes the storage, and every image in it is lost (managementState is Removed and storage.managementState is Managed: every image is lost): in use → deleted [pkg/resource/generator.go Remove]`,
    ],
  ],
  [side({ ...OURS, s3 }), side({ ...YOURS, s3 }, REMOVED), []],
  [side({ ...OURS, emptyDir: {} }), side({ ...OURS, emptyDir: {} }, REMOVED), []],
  [side({ ...OURS, s3 }, REMOVED), side({ ...OURS, s3 }, { ...REMOVED, replicas: 3 }), []],
])('%j to %j', (old, now, expected) => {
  expect(found(dataDeleted, old, now)).toEqual(expected);
});

test('what was deleted before is told once, and what is deleted beside it as well', () => {
  const status = (storage: object): Manifest[] => [
    config({ ...REMOVED, storage: { ...OURS, s3 } }, { status: { storage } }),
  ];
  const [first, second] = [{ s3 }, { s3: { bucket: 'others', region: 'r' } }];
  expect(found(dataDeleted, status(first), status(first))).toEqual([]);
  expect(found(dataDeleted, status(first), status(second))).toEqual([
    'loss Storage/S3/others: the Operator deletes the storage, and every image in it is lost (managementState is Removed and storage.managementState is Managed: every image is lost): in use → deleted [pkg/resource/generator.go Remove]',
  ]);
});

test('the Config goes, and its finalizer with the storage', () => {
  const aws = facts('AWS');
  expect(found(dataDeleted, [...aws, ...side({ ...OURS, s3 })], aws)).toEqual([
    'loss Storage/S3/layers: the Operator deletes the storage, and every image in it is lost (the Config is deleted and storage.managementState is Managed: every image is lost): in use → deleted [pkg/resource/generator.go Remove]',
  ]);
  expect(found(dataDeleted, [...aws, ...side({ ...YOURS, s3 })], aws)).toEqual([]);
  expect(found(dataDeleted, aws, aws)).toEqual([]);
});
