import { crashedPod, dumpedPod, notStarting } from './dumps/dumped-pods';
import { dumpedConfig, dumpOf, NO_PODS, ON_AWS, READY, type ConditionRow } from './dumps/dump-yaml';
import { diagnosisOf } from './diagnosing';

const answer = (...objects: readonly object[]): [boolean | null, string | undefined] => {
  const { healthy, causes } = diagnosisOf(dumpOf(...objects));
  return [healthy, causes[0]?.id];
};
const running = dumpedPod('image-registry-7c9d-other', {
  phase: 'Running',
  containerStatuses: [{ name: 'registry', ready: true, restartCount: 0, image: 'x', state: { running: {} } }],
});
const failed = (reason: string, message: string): object =>
  dumpedPod('image-registry-7c9d-abcde', { phase: 'Failed', reason, message });

test('a pod that the kubelet ended says why in its status, and is over once another pod was started', () => {
  const evicted = failed('Evicted', 'The node was low on resource: ephemeral-storage.');
  const shutDown = failed('Terminated', 'Pod was terminated in response to imminent node shutdown.');
  const rejected = failed('OutOfmemory', "Pod was rejected: Node didn't have enough resource: memory, requested: 2");
  const unfit = failed('NodeAffinity', 'Pod was rejected: Predicate NodeAffinity failed');
  expect(answer(dumpedConfig(NO_PODS), evicted)).toEqual([false, 'IRC612']);
  expect(answer(dumpedConfig(NO_PODS), rejected)).toEqual([false, 'IRC605']);
  expect(answer(dumpedConfig(NO_PODS), unfit)).toEqual([false, 'IRC603']);
  expect(answer(dumpedConfig(READY), running, evicted)).toEqual([true, undefined]);
  expect(answer(dumpedConfig(READY), running, shutDown)).toEqual([true, undefined]);
  expect(answer(dumpedConfig(NO_PODS), evicted, crashedPod('panic: NoSuchBucket: no bucket'))).toEqual([
    false,
    'IRC402',
  ]);
});

test('conditions that nobody writes any longer do not say that all is well', () => {
  const operator = (spec: object, conditions: readonly object[]): object => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'cluster-image-registry-operator', namespace: 'openshift-image-registry' },
    spec,
    status: { conditions },
  });
  const available = (status: string): object => ({ type: 'Available', status, reason: 'x', message: '' });
  const config = dumpedConfig(READY);
  expect(answer(config, operator({ replicas: 1 }, [available('True')]))).toEqual([true, undefined]);
  expect(answer(config, operator({ replicas: 1 }, [available('False')]))).toEqual([false, 'IRC001']);
  expect(answer(config, operator({ replicas: 0 }, [available('True')]))).toEqual([false, 'IRC001']);
});

test('a log that escapes quotes says the same as one that does not', () => {
  const errors = ['\\\\"layers\\\\"', '\\"layers\\"', '"layers"'].map(
    (name) =>
      `E1120 10:00:00 1 x.go:1] "Unhandled Error" err="unable to sync: persistentvolumeclaims ${name} not found"`,
  );
  for (const line of errors) {
    const [cause] = diagnosisOf(dumpOf(), {}, [line]).causes;
    expect([cause?.id, cause?.what]).toEqual([
      'IRC201',
      'PersistentVolumeClaim/layers does not exist in the namespace of the registry.',
    ]);
  }
});

test('a ConfigMap that the pod mounts and that is not there', () => {
  const message =
    'MountVolume.SetUp failed for volume "registry-certificates" : configmap "image-registry-certificates" not found';
  const { causes } = diagnosisOf(notStarting('FailedMount', message));
  expect(causes.map(({ id, object }) => [id, object])).toEqual([['IRC317', 'ConfigMap/image-registry-certificates']]);
});

test('storage that cannot be deleted is reported in StorageExists alone', () => {
  const removed = (storage: ConditionRow, managementState: string): [boolean | null, string | undefined] =>
    answer(
      dumpedConfig(
        [
          ['Available', 'True', 'Removed', 'The registry is removed'],
          ['Progressing', 'False', 'Removed', 'All registry resources are removed'],
          ['Degraded', 'False', 'Removed', 'The registry is removed'],
          storage,
        ],
        { ...ON_AWS, managementState },
        { managementState: 'Removed' },
      ),
    );
  const full: ConditionRow = ['StorageExists', 'Unknown', 'BucketNotEmpty', 'BucketNotEmpty: it is not empty'];
  const denied: ConditionRow = ['StorageExists', 'Unknown', 'AccessDenied', 'AccessDenied: Access Denied'];
  expect(removed(full, 'Managed')).toEqual([false, 'IRC116']);
  expect(removed(denied, 'Managed')).toEqual([false, 'IRC401']);
  expect(removed(denied, 'Unmanaged')).toEqual([true, undefined]);
  expect(removed(['StorageExists', 'False', 'S3 Bucket Deleted', ''], 'Managed')).toEqual([true, undefined]);
});
