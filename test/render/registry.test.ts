import { configManifest, type RegistryRequest } from '../../src/render/registry';
import { planStorage } from '../../src/storage/plan';
import { pvcStorage } from '../../src/storage/pvc';
import { s3Storage } from '../../src/storage/s3';

const request = (more: Partial<RegistryRequest> = {}): RegistryRequest => ({
  managementState: 'Managed',
  singleReplica: false,
  acknowledge: {},
  spec: {},
  ...more,
});
const specOf = (more: Partial<RegistryRequest>) => configManifest(request(more))['spec'];
const S3 = planStorage(s3Storage({ bucket: 'layers' }));
const BLOCK = planStorage(pvcStorage({ accessMode: 'ReadWriteOnce' as never }));

test('replicas and rollout strategy are always written, storage never without a backend', () => {
  expect(specOf({})).toStrictEqual({ managementState: 'Managed', replicas: 1, rolloutStrategy: 'RollingUpdate' });
});

test('managementState of the storage is always written beside its backend', () => {
  expect(specOf({ storage: S3 })).toMatchObject({
    storage: { managementState: 'Unmanaged', s3: { bucket: 'layers' } },
  });
});

test.each([
  ['shared storage', { storage: S3 }, 2, 'RollingUpdate'],
  ['shared storage on a single node', { storage: S3, singleReplica: true }, 1, 'RollingUpdate'],
  ['a volume for one node', { storage: BLOCK }, 1, 'Recreate'],
  ['replicas that are named', { storage: BLOCK, replicas: 3 }, 3, 'Recreate'],
  ['a strategy that is named', { storage: BLOCK, rolloutStrategy: 'RollingUpdate' }, 1, 'RollingUpdate'],
  ['no replicas', { storage: S3, replicas: 0 }, 0, 'RollingUpdate'],
])('%s', (_what, more, replicas, rolloutStrategy) => {
  expect(specOf(more)).toMatchObject({ replicas, rolloutStrategy });
});

test('what is decided here wins over the rest of the spec', () => {
  expect(specOf({ spec: { replicas: 9, readOnly: true } })).toMatchObject({ replicas: 1, readOnly: true });
});

test('without a risk there are no annotations', () => {
  expect(configManifest(request()).metadata).toStrictEqual({ name: 'cluster' });
});
