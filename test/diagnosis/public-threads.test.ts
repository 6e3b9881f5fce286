import { dumpedClaim, dumpedEvent, pendingPod, waitingPod } from './dumps/dumped-pods';
import { dumpedOperator, dumpOf } from './dumps/dump-yaml';
import { diagnosisOf } from './diagnosing';

/** What people pasted into public threads, rewritten with other names: nothing else of their clusters is known. */
const THREADS: readonly (readonly [thread: string, pasted: string, cause: string, field?: string])[] = [
  [
    'openshift/installer issue 4806: a volume of OpenStack is not attached',
    dumpOf(
      waitingPod('ContainerCreating', ''),
      dumpedEvent(
        'Pod',
        'image-registry-7c9d-abcde',
        'FailedMount',
        'Unable to attach or mount volumes: unmounted volumes=[registry-storage], unattached volumes=[registry-tls]: timed out waiting for the condition',
      ),
    ),
    'IRC212',
  ],
  [
    'openshift/installer issue 2392',
    'time="T" level=fatal msg="error parsing configuration file: yaml: found character that cannot start any token"',
    'IRC616',
  ],
  ['openshift/installer issue 1962', 'panic: Swift authentication failed: Authorization Failed', 'IRC314'],
  [
    'openshift/image-registry issue 243',
    'panic: Swift authentication failed: Post https://keystone.example.com:5000/v3/auth/tokens: x509: certificate signed by unknown authority',
    'IRC501',
    'data["ca-bundle.pem"]',
  ],
  [
    'openshift/cluster-image-registry-operator pull request 340: behind a proxy',
    dumpOf(
      dumpedOperator([
        ['Available', 'False', 'DeploymentNotFound', 'The deployment does not exist'],
        [
          'Progressing',
          'True',
          'Error',
          'Unable to apply resources: unable to sync storage configuration: RequestError: send request failed\ncaused by: Head https://layers.s3.amazonaws.com/: x509: certificate signed by unknown authority',
        ],
      ]),
    ),
    'IRC501',
    'spec.trustedCA.name',
  ],
  [
    'openshift/hypershift pull request 187',
    dumpOf(
      dumpedOperator([
        [
          'Degraded',
          'True',
          'Error',
          'Unable to apply resources: unable to sync storage configuration: exactly one storage type should be configured at the same time, got 2: [EmptyDir S3]',
        ],
      ]),
    ),
    'IRC102',
  ],
  [
    'openshift/openshift-docs pull request 14476: vSphere',
    dumpOf(
      dumpedOperator([
        ['Available', 'True', 'Ready', 'The registry is ready'],
        ['Progressing', 'True', 'Error', 'Unable to apply resources: storage backend not configured'],
      ]),
    ),
    'IRC101',
  ],
  [
    'openshift/installer pull request 4979',
    'E0303 17:32:15.610609      14 controller.go:330] unable to sync: unable to sync storage configuration: Failed to authenticate provider client: Authentication failed, requeuing',
    'IRC314',
  ],
  [
    'openshift/cluster-image-registry-operator pull request 260',
    'E0423 10:44:52 controller.go:235] unable to sync: unable to get storage configuration from cluster install config: infrastructures "cluster" is forbidden: User "system:serviceaccount:openshift-image-registry:cluster-image-registry-operator" cannot get resource "infrastructures" in API group "config.openshift.io" at the cluster scope',
    'IRC712',
  ],
  [
    'okd-project/okd issue 478',
    'error: failed to ping registry image-registry.openshift-image-registry.svc:5000: Get "https://image-registry.openshift-image-registry.svc:5000/": dial tcp 172.30.35.22:5000: i/o timeout',
    'IRC906',
  ],
  [
    'crc-org/crc issue 2186',
    'Error from server (ServiceUnavailable): the server is currently unable to handle the request (get buildconfigs.build.openshift.io)',
    'IRC907',
  ],
  [
    'openshift/cluster-dns-operator pull request 330: the DNS server of the node does not answer',
    'Warning Failed 3m kubelet Failed to pull image "image-registry.openshift-image-registry.svc:5000/shop/web:1": rpc error: code = Unknown desc = pinging container registry image-registry.openshift-image-registry.svc:5000: Get "https://image-registry.openshift-image-registry.svc:5000/v2/": dial tcp: lookup image-registry.openshift-image-registry.svc on 192.0.2.53:53: read udp 10.0.0.6:33734->192.0.2.53:53: i/o timeout',
    'IRC518',
  ],
  [
    'the DNS server of the cluster refuses, so that the Operator does not find its storage',
    'E0303 17:32:15 controller.go:330] unable to sync: unable to sync storage configuration: Head "https://s3.example.com/": dial tcp: lookup s3.example.com on 172.30.0.10:53: read udp 10.128.0.9:4444->172.30.0.10:53: read: connection refused, requeuing',
    'IRC506',
  ],
  [
    'okd-project/okd issue 336: the alert about the pruner',
    'Job openshift-image-registry/image-pruner-1600128000 failed to complete',
    'IRC909',
  ],
  [
    'a claim of vSphere disks with ReadWriteMany',
    dumpOf(
      pendingPod('0/5 nodes are available: 5 pod has unbound immediate PersistentVolumeClaims.'),
      dumpedClaim('Pending', { accessModes: ['ReadWriteMany'] }),
      dumpedEvent(
        'PersistentVolumeClaim',
        'image-registry-storage',
        'ProvisioningFailed',
        'Failed to provision volume with StorageClass "thin": invalid AccessModes [ReadWriteMany]: only AccessModes [ReadWriteOnce] are supported',
      ),
    ),
    'IRC205',
  ],
];

test.each(THREADS.map(([thread, ...rest]) => [thread, rest] as const))('%s', (_, [pasted, cause, field]) => {
  const { causes } = pasted.startsWith('apiVersion') ? diagnosisOf(pasted) : diagnosisOf('', {}, [pasted]);
  expect(causes[0]?.id).toBe(cause);
  if (field !== undefined) expect(causes[0]?.field).toBe(field);
});

test.each([
  [
    'openshift/hypershift pull request 2481',
    'ImagePrunerDegraded: Job has reached the specified backoff limit',
    'logs -l job-name',
  ],
  ['okd-project/okd issue 336', 'ImagePrunerDegraded: Job has reached the specified backoff limit', 'logs -l job-name'],
])('%s says too little: what to collect is named', (_, message, collected) => {
  const { causes, collect } = diagnosisOf(
    dumpOf(
      dumpedOperator([
        ['Available', 'True', '', ''],
        ['Degraded', 'True', 'ImagePrunerJobFailed', message],
      ]),
    ),
  );
  expect(causes.map(({ id }) => id)).toEqual(['IRC909']);
  expect(collect.join('\n')).toContain(collected);
});
