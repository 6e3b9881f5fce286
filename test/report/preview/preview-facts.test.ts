import { Release } from '../../../src/core/release';
import { storageChangeJob } from '../../../src/delivery/storage-change';
import { predict } from '../../../src/operator/prediction';
import { Platform } from '../../../src/platforms/platform';
import { plainText } from '../../../src/report/phrase';
import { previewFacts } from '../../../src/report/preview/preview-facts';
import { config, facts, pruner, secret } from '../../operator/clusters';

test.each([
  ['Unmanaged', 'managementState is Unmanaged'],
  ['${STATE}', 'managementState is ${STATE}'],
  ['managed', 'managementState "managed" is not valid'],
])('managementState %s: nothing new runs', (managementState, why) => {
  const prediction = predict({ manifests: [config({ managementState })], release: Release.V5_1 });
  const [, runs = []] = previewFacts(prediction).find(([label]) => label === 'Runs') ?? [];
  expect(plainText(runs)).toBe(`nothing new, because ${why}`);
});

test('an Operator that crashes runs nothing new', () => {
  const storage = { s3: { bucket: 'b', region: 'r', regionEndpoint: 'minio:9000' } };
  const keys = secret('image-registry-private-configuration-user', {
    REGISTRY_STORAGE_S3_ACCESSKEY: 'A',
    REGISTRY_STORAGE_S3_SECRETKEY: 'B',
  });
  const manifests = [...facts('None'), keys, config({ storage })];
  const [, runs = []] =
    previewFacts(predict({ manifests, release: Release.V5_1 })).find(([label]) => label === 'Runs') ?? [];
  expect(plainText(runs)).toBe('nothing new, because the Operator crashes');
});

const answers = (spec: object, platform: Platform): Record<string, string> => {
  const manifests = [{ ...config({}), spec }];
  const all = previewFacts(predict({ manifests, release: Release.V5_1, platform }));
  return Object.fromEntries(all.map(([label, answer]) => [label, plainText(answer)]));
};

test('says that a Config is being deleted, and what comes after it', () => {
  const going = (spec: object, ...finalizers: string[]): Record<string, string> => {
    const metadata = { name: 'cluster', deletionTimestamp: '2026-01-01T00:00:00Z', finalizers };
    const manifests = [{ ...config(spec as Record<string, unknown>), metadata }];
    const facts = previewFacts(predict({ manifests, release: Release.V5_1, platform: Platform.NONE }));
    return Object.fromEntries(facts.map(([label, answer]) => [label, plainText(answer)]));
  };
  const storage = { managementState: 'Managed', emptyDir: {} };
  expect(going({ storage })).toMatchObject({
    Config: 'is being deleted; the Operator then creates a new one with the defaults of the platform',
    Runs: 'no pods, because managementState is Removed',
    Storage: 'none',
  });
  expect(going({ storage }, 'example.com/other', 'imageregistry.operator.openshift.io/finalizer')).toMatchObject({
    Config: 'is being deleted',
    Runs: 'no pods, because the Config is being deleted',
  });
  expect(going({ storage: { managementState: 'Managed', pvc: { claim: 'mine' } } }, 'example.com/other')).toMatchObject(
    {
      Config: 'is being deleted',
      Runs: 'what ran before: the Config is being deleted, and lacks the finalizer of the Operator, which removes nothing with it',
      Data: 'the Operator does not delete the storage with this Config, which lacks the finalizer of the Operator',
    },
  );
  expect(going({ storage: { ...storage, pvc: {} } })).toMatchObject({
    Config: 'is being deleted',
    Runs: 'what ran before: the Operator stops before it removes the registry',
  });
});

test('nothing changes where the Operator cannot read the Config', () => {
  const spec = {
    managementState: 'Managed',
    replicas: 1,
    rolloutStrategy: 'Recreate',
    storage: { pvc: { claim: 'c' } },
  };
  const requests = { read: { maxWaitInQueue: '1d' } };
  expect(answers({ ...spec, requests }, Platform.NONE)).toMatchObject({
    Runs: 'what ran before: the Operator cannot read the Config, and changes nothing',
  });
});

const LIVE = 'left to the live Config; assumed:';

test('says of each answer that it depends on fields that the manifest leaves to the live Config', () => {
  expect(answers({ logLevel: 'Debug' }, Platform.NONE)).toMatchObject({
    Runs: `spec.managementState is ${LIVE} no pods, because managementState is Removed`,
    Storage: `spec.storage is ${LIVE} none`,
    Data: `spec.storage is ${LIVE} there is no storage`,
    Pruner: expect.stringMatching(/deletes no layers from the storage, if managementState is as assumed$/) as string,
  });
  expect(answers({ replicas: 1, rolloutStrategy: 'Recreate' }, Platform.AWS)).toMatchObject({
    Runs: `spec.managementState is ${LIVE} 1 pod, rollout strategy Recreate`,
    Storage: `spec.storage is ${LIVE} S3 (name chosen by the Operator)`,
  });
  expect(answers({ managementState: 'Removed' }, Platform.AWS)).toMatchObject({
    Runs: 'no pods, because managementState is Removed',
  });
});

test.each([
  ['with pods', {}, 'read-only: pulls work, pushes fail, also those of builds (spec.readOnly)'],
  ['without pods, from which nothing can be pulled', { replicas: 0 }, undefined],
  ['that is not deployed', { managementState: 'Unmanaged' }, undefined],
  ['that accepts pushes', { readOnly: false }, undefined],
])('says that only pulls work: a registry %s', (_, spec, access) => {
  const readOnly = { managementState: 'Managed', replicas: 1, readOnly: true, storage: { emptyDir: {} }, ...spec };
  expect(answers(readOnly, Platform.AWS)['Access']).toBe(access);
});

test.each([
  ['stopped before the Service', { managementState: 'Managed' }, 'no layers.*, unless there is a Service .* already'],
  ['Unmanaged', { managementState: 'Unmanaged' }, 'layers from the storage, if Service image-registry exists'],
  ['without a state', { managementState: 'Force' }, 'layers from the storage, if Service image-registry exists'],
  ['Removed', { managementState: 'Removed' }, 'deletes no layers from the storage'],
  [
    'that cannot be removed',
    { managementState: 'Removed', storage: { emptyDir: {}, pvc: {} } },
    'also deletes layers from the storage',
  ],
])('says of a registry %s whether layers are pruned', (_, spec, pruned) => {
  expect(answers(spec, Platform.NONE)['Pruner']).toMatch(new RegExp(`${pruned}$`));
});

test('a pruner whose schedule never fires deletes nothing', () => {
  const manifests = [config({ storage: { emptyDir: {} } }), pruner({ schedule: '0 3 31 2 *' })];
  const facts = previewFacts(predict({ manifests, release: Release.V5_1, platform: Platform.AWS }));
  expect(facts.map(([label, text]) => `${label}: ${plainText(text)}`)).toContainEqual(
    expect.stringMatching(/^Pruner: 0 3 31 2 \* \(never runs\), keeps .*; deletes no layers from the storage$/),
  );
});

test('says that a tool fills in a field later', () => {
  const manifests = [{ ...config({}), spec: { replicas: 2, storage: { emptyDir: {} } } }];
  const filledLater = ['managementState'];
  const facts = previewFacts(predict({ manifests, release: Release.V5_1, platform: Platform.AWS, filledLater }));
  expect(plainText(facts[0]?.[1] ?? [])).toMatch(
    /^spec.rolloutStrategy is left to the live Config, spec.managementState is filled in later; assumed: 2 pods/,
  );
});

test('names each of several storage types, which also keep the Operator from removing the registry', () => {
  const storage = { emptyDir: {}, s3: { bucket: 'layers' } };
  expect(answers({ managementState: 'Removed', storage, replicas: 1 }, Platform.AWS)).toMatchObject({
    Runs: 'what ran before: the Operator stops before it removes the registry',
    Storage: '2 types, and only one is possible: EmptyDir, S3/layers',
  });
});

const STORAGE = { managementState: 'Unmanaged', pvc: { claim: 'files' } };

test.each([
  ['before the Config', { 'argocd.argoproj.io/hook': 'PreSync' }, ', before the Config is applied'],
  ['at some time', {}, ''],
])('the Job of a StorageChange that runs %s', (_, annotations, order) => {
  const job = storageChangeJob({ from: 's3', to: STORAGE, namespace: 'openshift-config', image: 'oc' });
  const manifests = [config({ storage: STORAGE }), { ...job, metadata: { ...job.metadata, annotations } }];
  const facts = previewFacts(predict({ manifests, release: Release.V5_1, platform: Platform.AWS }));
  expect(facts.filter(([label]) => label === 'Moved by').map(([, text]) => plainText(text))).toEqual([
    `Job/openshift-config/${job.metadata.name} removes spec.storage.s3 from the live Config and sets spec.storage.pvc in one patch${order}; nothing if the live Config has no spec.storage.s3`,
  ]);
});

test('of an Azure account whose key is given, the Operator chooses no name', () => {
  const azure = { managementState: 'Managed', replicas: 2, storage: { azure: {} } };
  expect(answers(azure, Platform.AZURE)).toMatchObject({ Storage: 'Azure (name chosen by the Operator)' });
  expect(answers(azure, Platform.AWS)).toMatchObject({ Storage: 'Azure (no name)' });
});
