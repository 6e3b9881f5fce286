import { ownerChanged } from '../../../../src/operator/changes/storage/storage-owner';
import { config, facts } from '../../clusters';
import { found } from '../edits';

const side = (storage: object) => [config({ storage })];
const s3 = { bucket: 'layers', region: 'r' };
const pvc = { claim: 'data' };
const [OURS, YOURS] = [{ managementState: 'Managed' }, { managementState: 'Unmanaged' }];

test.each([
  [
    { ...YOURS, s3 },
    { ...OURS, s3 },
    [
      'loss Config/cluster: the Operator now manages your storage: it changes settings of the storage, and deletes the storage with every image when spec.managementState is set to Removed or the Config is deleted (spec.storage.managementState is Managed): S3/layers, storage.managementState Unmanaged → S3/layers, storage.managementState Managed [pkg/storage/storage.go Driver]',
    ],
  ],
  [
    { ...OURS, s3 },
    { ...YOURS, s3 },
    [
      'change Config/cluster: you own the storage: the Operator never deletes it (spec.storage.managementState is Unmanaged): S3/layers, storage.managementState Managed → S3/layers, storage.managementState Unmanaged [pkg/storage/storage.go Driver]',
    ],
  ],
  [
    { ...OURS, s3 },
    { ...OURS, s3: { ...s3, bucket: 'others' } },
    [
      'disruption Config/cluster: the new storage is Managed, too: the Operator changes settings of the storage, and deletes the storage with every image when spec.managementState is set to Removed or the Config is deleted (spec.storage.managementState is Managed): S3/layers, storage.managementState Managed → S3/others, storage.managementState Managed [pkg/storage/storage.go Driver]',
    ],
  ],
  [
    { ...OURS, s3 },
    { ...OURS, pvc },
    [
      'disruption Config/cluster: the new storage is Managed, too: the Operator deletes the storage with every image when spec.managementState is set to Removed or the Config is deleted (spec.storage.managementState is Managed): S3/layers, storage.managementState Managed → PVC/data, storage.managementState Managed [pkg/storage/storage.go Driver]',
    ],
  ],
  [{ ...YOURS, s3 }, { ...YOURS, pvc }, []],
  [{ ...OURS, s3 }, { ...OURS, s3 }, []],
  [
    { s3 },
    { ...YOURS, s3 },
    [
      'change Config/cluster: you own the storage: the Operator never deletes it (spec.storage.managementState is Unmanaged): S3/layers, storage.managementState not known → S3/layers, storage.managementState Unmanaged [pkg/storage/storage.go Driver]',
    ],
  ],
  // The Operator writes the field only if it is empty, so its own value stays, whatever it is.
  [{ s3 }, { s3: {} }, []],
  [
    { s3: {} },
    { s3 },
    [
      'disruption Config/cluster: the new storage is Managed, too: the Operator changes settings of the storage, and deletes the storage with every image when spec.managementState is set to Removed or the Config is deleted (NEW does not set spec.storage.managementState, so Managed stays in the live Config, where the Operator wrote it for the old storage; with Unmanaged in NEW, the Operator never deletes the new storage): S3 (name chosen by the Operator), storage.managementState Managed → S3/layers, storage.managementState Managed [pkg/storage/storage.go Driver]',
    ],
  ],
  [{ ...YOURS, s3 }, { ...OURS, emptyDir: {} }, []],
  [{}, { ...OURS, s3 }, []],
])('%j to %j', (old, now, expected) => {
  expect(found(ownerChanged, side(old), side(now))).toEqual(expected);
});

test('nothing of an owner that the cluster may keep', () => {
  const stopped = [...facts('None'), ...side({ s3 })];
  expect(found(ownerChanged, side({ ...OURS, s3 }), stopped)).toEqual([]);
});

test('a new storage of an owner that is not known', () => {
  const mayBe = (old: string, now: string, changing = '') => [
    `disruption Config/cluster: perhaps the Operator manages the new storage: then it ${changing}deletes the storage with every image when spec.managementState is set to Removed or the Config is deleted (NEW does not set spec.storage.managementState, and the input does not show its value in the cluster; with Unmanaged in NEW, the Operator never deletes the new storage): ${old} → ${now}, storage.managementState not known [pkg/storage/storage.go Driver]`,
  ];
  expect(found(ownerChanged, side({ ...OURS, s3 }), side({ pvc }))).toEqual(
    mayBe('S3/layers, storage.managementState Managed', 'PVC/data'),
  );
  const others = side({ s3: { ...s3, bucket: 'others' } });
  expect(found(ownerChanged, side({ ...YOURS, s3 }), others)).toEqual(
    mayBe('S3/layers, storage.managementState Unmanaged', 'S3/others', 'changes settings of the storage, and '),
  );
});

test('nothing where the Config goes: that it is deleted is told elsewhere', () => {
  const [aws, ours] = [facts('AWS'), config({ storage: { ...YOURS, s3 } })];
  expect(found(ownerChanged, [...aws, ours], aws)).toEqual([]);
});

test('of a registry that is removed, nothing is managed until it runs again', () => {
  const removed = (storage: object) => [config({ managementState: 'Removed', storage })];
  const lines = found(ownerChanged, removed({ ...YOURS, s3 }), removed({ ...OURS, s3 }));
  expect(lines).toEqual([
    expect.stringMatching(
      /^change Config.cluster: nothing now, but once the registry is Managed, the Operator manages/,
    ),
  ]);
});
