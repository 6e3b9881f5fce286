import { crashedPod, dumpedClaim, dumpedEvent, pendingPod, unboundClaim } from './dumps/dumped-pods';
import { dumpedConfig, dumpOf, NO_PODS, ON_AWS, ON_CLAIM } from './dumps/dump-yaml';
import { failedPruner } from './dumps/dumped-jobs';
import { diagnosisOf } from './diagnosing';

const found = (dump: string): string[] => diagnosisOf(dump).causes.map(({ id, certainty }) => `${id} ${certainty}`);
const waiting = (message: string): string[] => found(dumpOf(dumpedConfig(NO_PODS), pendingPod(message)));

test('of the reasons of the scheduler the one that keeps most nodes away is likely, and taints of control planes are no reason', () => {
  const taint = '3 node(s) had untolerated taint {node-role.kubernetes.io/master: }';
  const tail = 'preemption: 0/9 nodes are available: 9 Preemption is not helpful for scheduling.';
  expect(waiting(`0/6 nodes are available: 3 Insufficient cpu, ${taint}. ${tail}`)[0]).toBe('IRC605 certain');
  expect(
    waiting(
      `0/9 nodes are available: 2 Insufficient cpu, 4 node(s) didn't match Pod's node affinity/selector, ${taint}. ${tail}`,
    ).slice(0, 2),
  ).toEqual(['IRC603 likely', 'IRC605 possible']);
  expect(waiting(`0/3 nodes are available: ${taint}.`)[0]).toBe('IRC602 certain');
});

test('a claim that the registry does not mount is no cause', () => {
  const leftover = dumpedEvent(
    'PersistentVolumeClaim',
    'image-registry-storage',
    'ProvisioningFailed',
    'storageclass.storage.k8s.io "fast" not found',
  );
  const crash = crashedPod('panic: NoSuchBucket: The specified bucket does not exist');
  const dump = (storage: object): string =>
    dumpOf(dumpedConfig(NO_PODS, storage), crash, dumpedClaim('Pending'), leftover);
  expect(found(dump(ON_AWS))[0]).toBe('IRC402 certain');
  expect(found(dump(ON_AWS))).toContain('IRC204 possible');
  expect(found(dump(ON_CLAIM))).toContain('IRC204 certain');
});

test('what a cloud denies to a provisioner of volumes is denied to nobody else', () => {
  const { causes } = diagnosisOf(
    unboundClaim(
      'ProvisioningFailed',
      'failed to provision volume with StorageClass "gp3-csi": rpc error: code = Internal desc = Could not create volume "pvc-1": could not create volume in EC2: UnauthorizedOperation: You are not authorized to perform this operation. status code: 403',
      { storageClassName: 'gp3-csi' },
    ),
  );
  expect(causes.map(({ id }) => id)).toEqual(['IRC206']);
  expect(causes[0]?.fix[0]?.command).toContain('credentialsrequests');
});

test('a taint of the nodes that the Config selects is the reason, whatever else the scheduler says', () => {
  const infra = 'node-role.kubernetes.io/infra';
  const message = `0/6 nodes are available: 2 node(s) had untolerated taint {${infra}: reserved}, 4 node(s) didn't match Pod's node affinity/selector.`;
  const dump = (spec: object): string => dumpOf(dumpedConfig(NO_PODS, ON_AWS, spec), pendingPod(message));
  expect(found(dump({ nodeSelector: { [infra]: '' } }))).toEqual(['IRC602 certain', 'IRC603 likely']);
  expect(found(dump({}))).toEqual(['IRC603 likely', 'IRC602 possible']);
});

test('what check finds is no second problem, if it is the field of the cause', () => {
  const of = (spec: object): string[] =>
    found(failedPruner('error: --keep-tag-revisions must be greater than or equal to 0', 'Error', spec));
  expect(of({ keepTagRevisions: -1 })).toEqual(['IRC910 certain']);
  expect(of({ keepTagRevisions: -1, schedule: 'foo' })).toEqual(['IRC910 certain', 'IRC190 likely']);
});
