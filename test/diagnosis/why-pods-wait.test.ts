import { NO_PODS, ON_AWS, ON_CLAIM, dumpOf, dumpedConfig, failingStorage } from './dumps/dump-yaml';
import { crashing, dumpedClaim, dumpedEvent, notStarting, unboundClaim } from './dumps/dumped-pods';
import { diagnosisOf } from './diagnosing';

const CREATING = 'Error creating: pods "image-registry-7c9d-x" is forbidden: ';

test.each<[message: string, field: string, what: RegExp]>([
  [
    'failed quota: compute: must specify limits.cpu for: registry; limits.memory for: registry',
    'Config/cluster spec.resources',
    /requires limits/,
  ],
  [
    'maximum memory usage per Container is 128Mi, but limit is 1Gi',
    'LimitRange/openshift-image-registry spec.limits',
    /a LimitRange of the namespace/,
  ],
  [
    'no PriorityClass with name system-cluster-critical was found',
    'ReplicaSet status.conditions',
    /no PriorityClass with name/,
  ],
])('pods are not created: %s', (message, field, what) => {
  const event = dumpedEvent('ReplicaSet', 'image-registry-7c9d', 'FailedCreate', `${CREATING}${message}`);
  const [first, second] = diagnosisOf(dumpOf(dumpedConfig(NO_PODS, ON_AWS), event)).causes;
  expect(`${first?.object} ${first?.field}`).toBe(field);
  expect(first?.what).toMatch(what);
  expect(second).toBeUndefined();
});

test('a pod that may not write the CAs of its container has another security context constraint', () => {
  const [first] = diagnosisOf(
    crashing("mkdir: cannot create directory '/etc/pki/ca-trust/extracted/pem/directory-hash': Permission denied"),
  ).causes;
  expect([first?.id, first?.what]).toEqual(['IRC607', expect.stringContaining('another security context constraint')]);
});

test('the reason of a failed attachment is named, and not only that the kubelet waited', () => {
  const waits =
    'Unable to attach or mount volumes: unmounted volumes=[registry-storage]: timed out waiting for the condition';
  const fails = 'AttachVolume.Attach failed for volume "pvc-1" : rpc error: no such datastore';
  const [first] = diagnosisOf(
    notStarting(
      'FailedMount',
      waits,
      ON_CLAIM,
      dumpedEvent('Pod', 'image-registry-7c9d-abcde', 'FailedAttachVolume', fails),
    ),
  ).causes;
  expect(first?.what).toBe('The volume of the registry cannot be mounted: rpc error: no such datastore.');
});

test.each([
  ['MountVolume.SetUp failed for volume "nfs" : stale NFS file handle', 'IRC212', 'spec.volumeName', /stale/],
  [
    'Unable to attach or mount volumes: failed to process volumes=[registry-storage]: volume registry-storage has volumeMode Block, but is specified in volumeMounts',
    'IRC212',
    'spec.volumeMode',
    /raw block device/,
  ],
  [
    'MountVolume.MountDevice failed for volume "pvc-1" : kubernetes.io/csi: driver name cephfs.csi.ceph.com not found in the list of registered CSI drivers',
    'IRC208',
    'spec.storageClassName',
    /driver cephfs\.csi\.ceph\.com does not run on the node/,
  ],
  [
    'MountVolume.SetUp failed for volume "registry-tls" : references non-existent secret key: tls.crt',
    'IRC514',
    'data',
    /lacks a key/,
  ],
])('a volume is not mounted: %s', (message, id, field, what) => {
  const [first, second] = diagnosisOf(notStarting('FailedMount', message, ON_CLAIM, dumpedClaim('Bound'))).causes;
  expect([first?.id, first?.certainty, first?.field]).toEqual([id, 'certain', field]);
  expect(first?.what).toMatch(what);
  expect(second).toBeUndefined();
});

test('a claim for a volume that another claim has is not only pending', () => {
  const message = 'volume "nfs-registry" already bound to a different claim.';
  const [first] = diagnosisOf(
    unboundClaim('FailedBinding', message, { volumeName: 'nfs-registry', storageClassName: '' }),
  ).causes;
  expect([first?.id, first?.field]).toEqual(['IRC218', 'spec.volumeName']);
});

test('a quota that keeps the Operator from its own claim is one of storage', () => {
  const message =
    'persistentvolumeclaims "image-registry-storage" is forbidden: exceeded quota: storage, requested: requests.storage=100Gi';
  const [first] = diagnosisOf(failingStorage(message, { pvc: { claim: '' } })).causes;
  expect([first?.id, first?.certainty]).toEqual(['IRC207', 'certain']);
});

test('what keeps the Operator from removing the registry explains that it is still removed', () => {
  const message =
    "Unable to remove registry: The client '1' does not have authorization to perform action 'Microsoft.Storage/storageAccounts/delete'";
  const { causes, unexplained } = diagnosisOf(
    dumpOf(
      dumpedConfig(
        [
          ['Available', 'True', 'Ready', 'The registry is ready'],
          ['Progressing', 'True', 'Removing', 'The registry is being removed'],
          ['Degraded', 'True', 'RemoveFailed', `${message}: AuthorizationFailed`],
        ],
        { azure: { accountName: 'layers', container: 'registry' } },
        { managementState: 'Removed' },
      ),
    ),
  );
  expect(causes[0]?.id).toBe('IRC411');
  expect(unexplained).toEqual([]);
});
