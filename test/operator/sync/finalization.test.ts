import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { Platform } from '../../../src/platforms/platform';
import { condition, config, facts, made, NS, object, predict, predictFirst, secret } from '../clusters';
import { conditionLines, effectLines } from '../lines';

const FINALIZER = 'imageregistry.operator.openshift.io/finalizer';
const USER = secret('image-registry-private-configuration-user', {
  REGISTRY_STORAGE_S3_ACCESSKEY: 'a',
  REGISTRY_STORAGE_S3_SECRETKEY: 'b',
});
const OURS = { managementState: 'Managed', s3: { bucket: 'layers', region: 'r' } };
const AWS = { aws: { region: 'us-east-1' } };

const going = (spec: object, finalizers: readonly string[] | undefined = [FINALIZER]): Manifest => {
  const metadata = { name: 'cluster', deletionTimestamp: '2026-01-01T00:00:00Z', finalizers } as Manifest['metadata'];
  return { ...config({ ...spec }), metadata };
};
const ofKinds = (prediction: ReturnType<typeof predict>, kinds: RegExp): string[] =>
  effectLines(prediction).filter((line) => kinds.test(line));
const STORES = /^[a-z ]+ (?:Config|Storage|PersistentVolumeClaim)\//;

/** As the whole Operator of each release leaves it. */
describe.each([Release.V4_12, Release.V4_14, Release.V4_18, Release.V5_1])('%s', (release) => {
  test('on a platform without storage, the registry stays removed, and the pruner goes on', () => {
    const prediction = predict([...facts('None'), USER, going({ storage: OURS, defaultRoute: true })], release);
    expect(ofKinds(prediction, STORES)).toEqual([
      'delete Storage/S3/layers: the Config is being deleted and storage.managementState is Managed: every image is lost',
      'delete Config/cluster: the Config is being deleted; the Operator then creates a new one with the defaults of the platform',
      'apply Config/cluster: there is none, so the Operator creates it with the defaults of the platform',
    ]);
    expect(ofKinds(prediction, /(?:Route|Deployment|CronJob)\//)).toEqual([
      `delete Deployment/${NS}/image-registry: the Config is being deleted`,
      `delete Route/${NS}/default-route: the Config is being deleted`,
      `apply CronJob/${NS}/image-pruner: it runs the pruner`,
    ]);
    expect(made(prediction, 'Config')).toMatchObject({
      metadata: { finalizers: [FINALIZER] },
      spec: { managementState: 'Removed', replicas: 1, storage: {} },
    });
    expect(conditionLines(prediction, 'Config/cluster')).toEqual([
      'Available=True Removed: The registry is removed',
      'Progressing=False Removed: All registry resources are removed',
      'Degraded=False Removed: The registry is removed',
      'Removed=True Removed: The registry is removed',
    ]);
    expect(condition(prediction, 'Available', 'ImagePruner/cluster')?.status).toBe('True');
  });

  test('on a cloud, a new registry has a new storage', () => {
    const prediction = predict([...facts('AWS', AWS), USER, going({ storage: OURS })], release);
    expect(ofKinds(prediction, STORES).map((line) => line.replace(/:.*/, ''))).toEqual([
      'delete Storage/S3/layers',
      'delete Config/cluster',
      'apply Config/cluster',
      expect.stringMatching(
        /^apply Storage\/S3\/(?:\(name chosen by the Operator\)|blue-4kx9z-image-registry-us-east-1)$/,
      ),
    ]);
    expect(ofKinds(prediction, /Deployment\//)).toEqual([
      `apply Deployment/${NS}/image-registry: it runs the registry`,
    ]);
    expect(made(prediction, 'Config')).toMatchObject({ spec: { managementState: 'Managed', replicas: 2 } });
    expect(condition(prediction, 'Available')).toMatchObject({ status: 'True', reason: 'Ready' });
  });

  test('what cannot be removed keeps the Config, of which nothing new is reported', () => {
    const two = { ...OURS, pvc: { claim: 'c' } };
    const prediction = predict([...facts('None'), USER, going({ storage: two })], release);
    const error =
      'unable to get generators: exactly one storage type should be configured at the same time, got 2: [S3 PVC]';
    expect(ofKinds(prediction, /(?:Config|Deployment)\//)).toEqual([
      `never reached Deployment/${NS}/image-registry: ${error}`,
      `never reached Config/cluster: unable to finalize resource: ${error}`,
    ]);
    expect(conditionLines(prediction, 'Config/cluster')).toEqual([]);
    expect(conditionLines(prediction, 'ClusterOperator/image-registry')).toEqual([]);
    expect(condition(prediction, 'Available', 'ImagePruner/cluster')?.status).toBe('True');
  });
});

test('the claim of the Operator goes, and that of the platform is created anew', () => {
  const [pvc, name] = [{ claim: 'image-registry-storage' }, 'image-registry-storage'];
  const claim = object('v1', 'PersistentVolumeClaim', name, { metadata: { name, namespace: NS } });
  const storage = { managementState: 'Managed', pvc };
  const prediction = predict([...facts('oVirt'), claim, going({ storage })], Release.V4_18);
  expect(ofKinds(prediction, /PersistentVolumeClaim/).map((line) => line.replace(/ Persis.*/, ''))).toEqual([
    'delete',
    'keep',
  ]);
  expect(made(prediction, 'PersistentVolumeClaim')).toMatchObject({ spec: { storageClassName: 'ovirt-csi-sc' } });
});

test('an Unmanaged storage stays, and what a manifest leaves to the live Config, the new one has', () => {
  const storage = { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } };
  const part = { ...going({}), spec: { managementState: 'Managed', storage } };
  const prediction = predict([USER, part], Release.V5_1, Platform.LIBVIRT);
  expect(ofKinds(prediction, /Storage\//)).toEqual([
    'apply Storage/EmptyDir: each pod keeps its own layers, and they are lost with the pod',
  ]);
  expect(made(prediction, 'Config')).toMatchObject({ spec: { replicas: 1 } });
  expect(prediction.unknown).toEqual([]);
});

test.each([
  ['the Operator removes the registry', [FINALIZER, 'example.com/other'], 'delete', 'the Config is being deleted'],
  [
    'the Operator removes nothing without its own',
    ['example.com/other'],
    'keep',
    'the Config is being deleted and lacks the finalizer of the Operator, which removes nothing with it',
  ],
])('finalizers of others keep the Config: %s', (_, finalizers, action, why) => {
  const prediction = predict([...facts('None'), USER, going({ storage: OURS }, finalizers)]);
  expect(ofKinds(prediction, /(?:Config|Deployment)\//)).toEqual([
    `${action} Deployment/${NS}/image-registry: ${why}`,
    'never reached Config/cluster: the Config is being deleted, and stays until its finalizers lose example.com/other; the Operator then creates a new one with the defaults of the platform',
  ]);
  expect(conditionLines(prediction, 'Config/cluster')).toEqual([]);
});

test('a storage that the Operator does not reach keeps the Config', () => {
  const storage = { managementState: 'Managed', azure: { accountName: 'a', container: 'c' } };
  const key = secret('image-registry-private-configuration-user', { REGISTRY_STORAGE_AZURE_ACCOUNTKEY: 'a' });
  const prediction = predict([...facts('None'), key, going({ storage })]);
  expect(
    ofKinds(prediction, STORES).map((line) => line.replace(/(?:Azure|cluster): .*?(?=as soon|the Config stays)/, '')),
  ).toEqual([
    expect.stringContaining('as soon as the Operator reaches the storage'),
    expect.stringContaining('the Config stays until the Operator has deleted the storage'),
  ]);
});

test('the first sync lets the Config go', () => {
  const prediction = predictFirst([...facts('AWS', AWS), USER, going({ storage: OURS }, undefined)]);
  expect(ofKinds(prediction, STORES)).toEqual([
    'delete Storage/S3/layers: the Config is being deleted and storage.managementState is Managed: every image is lost',
    'delete Config/cluster: the Config is being deleted; the Operator then creates a new one with the defaults of the platform',
  ]);
  expect(conditionLines(prediction, 'Config/cluster')).toEqual([]);
});
