import {
  dumpedConfig,
  dumpedOperator,
  dumpedPruner,
  dumpOf,
  failingStorage,
  ON_CLAIM,
  ON_S3,
  READY,
  refusedObject,
} from './dumps/dump-yaml';
import { dumpedClaim, dumpedEvent, unschedulable } from './dumps/dumped-pods';
import { diagnosisOf } from './diagnosing';

/** One operation of the second SDK of AWS, as the Operator reports it. */
const HEAD = 'operation error S3: HeadBucket, https response error StatusCode';
const TRIED =
  'operation error S3: HeadBucket, exceeded maximum number of attempts, 3, https response error StatusCode: 0';

test.each([
  [`${HEAD}: 404, RequestID: 4X, HostID: a, api error NotFound: Not Found`, 'IRC402'],
  ['NotFound: Not Found\n\tstatus code: 404, request id: 4X, host id: a', 'IRC402'],
  [
    'operation error S3: HeadBucket, get identity: get credentials: failed to refresh cached credentials, no EC2 IMDS role found, operation error ec2imds: GetMetadata, request canceled, context deadline exceeded',
    'IRC310',
  ],
  [`${TRIED}, request send failed, Head "https://layers.s3.amazonaws.com/": Forbidden`, 'IRC508'],
  [
    'Expected HTTP response code [202] when accessing [PUT https://swift:8080/v1/AUTH_1/layers], but got 413 instead: Upload exceeds quota.',
    'IRC425',
  ],
  [
    'failed to authenticate against OpenStack: Expected HTTP response code [201] when accessing [POST https://keystone:5000/v3/auth/tokens], but got 401 instead: {"error": {"code": 401}}',
    'IRC314',
  ],
  [
    'failed to authenticate against OpenStack: Expected HTTP response code [200 300] when accessing [GET https://keystone:5000/], but got 404 instead: not found',
    'IRC109',
  ],
  ['Get "/": unsupported protocol scheme ""', 'IRC109'],
  ['Get "s3://rgw.example.com/layers": unsupported protocol scheme "s3"', 'IRC509'],
])('the Operator reports %j: %s alone', (message, cause) => {
  expect(found(diagnosisOf(failingStorage(message)))).toEqual([`${cause} certain`]);
});

test('what the API server appends to its reason is left out, and a long reason is cut visibly', () => {
  const whats = (reason: string): string[] =>
    diagnosisOf(
      refusedObject(
        'Deployment',
        'image-registry',
        `Deployment.apps "image-registry" is invalid: spec.template.spec.nodeSelector: Invalid value: "a b": ${reason}`,
      ),
    ).causes.map(({ what }) => what);
  expect(whats(`name part must begin with a letter (e.g. 'MyName', regex used for validation is '[A-Z]')`)).toEqual([
    'The node selector is invalid. The API server rejects the Deployment: Invalid value: "a b": name part must begin with a letter.',
  ]);
  expect(whats('x'.repeat(300))).toEqual([expect.stringMatching(/x…\.$/)]);
});

test.each([
  ['fileshare provisioning is not supported in the cluster: file services are disabled', 'IRC205'],
  ['VolumeCapabilities is invalid: specified multi writer with mount access type', 'IRC205'],
  [
    'CreateVolume failed with error Expected HTTP response code [202] when accessing [POST https://cinder:8776/v3/p/volumes], but got 413 instead: {"overLimit": {"message": "VolumeSizeExceedsAvailableQuota: Requested volume exceeds allowed gigabytes quota."}}',
    'IRC207',
  ],
])('a provisioner says %j: %s alone', (message, cause) => {
  const dump = unschedulable(
    '0/6 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
    ON_CLAIM,
    dumpedClaim('Pending', { accessModes: ['ReadWriteMany'], storageClassName: 'fast' }),
    dumpedEvent('PersistentVolumeClaim', 'image-registry-storage', 'ProvisioningFailed', message),
  );
  expect(found(diagnosisOf(dump))).toEqual([`${cause} certain`]);
});

test.each([
  ['s3aws: RequestTimeTooSkewed: The difference between the request time and the current time is too large.', 'IRC505'],
  ['panic: Failed to create container "layers": Operation forbidden', 'IRC418'],
  ['gcs: Get "https://storage.googleapis.com/": oauth2/google: status code 400: {"error":"invalid_target"}', 'IRC311'],
  [
    'panic: Swift authentication failed: Post "https://keystone:5000/v3/auth/tokens": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
    'IRC507',
  ],
  [
    'error: failed to ping registry image-registry.openshift-image-registry.svc:5000: dial tcp: lookup image-registry.openshift-image-registry.svc on 172.30.0.10:53: no such host',
    'IRC906',
  ],
  [
    'Warning  Failed  kubelet  Failed to pull image "quay.io/openshift-release-dev/ocp-v4.0-art-dev@sha256:1": pinging container registry quay.io: Get "https://quay.io/v2/": proxyconnect tcp: dial tcp 10.1.1.1:3128: i/o timeout',
    'IRC606',
  ],
  [
    'Warning  Failed  kubelet  Failed to pull image "quay.io/openshift-release-dev/ocp-v4.0-art-dev@sha256:1": reading manifest: unauthorized: access denied',
    'IRC606',
  ],
])('a log says %j: %s alone, which it makes likely', (line, cause) => {
  expect(found(diagnosisOf('', {}, [line]))).toEqual([`${cause} likely`]);
});

test('no line of a log makes a cause certain, whatever the cause itself would say', () => {
  const line =
    'Warning  FailedScheduling  default-scheduler  0/5 nodes are available: 5 node(s) had untolerated taint {dedicated: infra}.';
  expect(found(diagnosisOf('', {}, [line]))).toEqual(['IRC602 likely']);
});

test.each([
  'authentication   4.14.8   False   True   True   23m   OAuthServer: Get "https://oauth": dial tcp 10.0.0.1:443: i/o timeout',
  '  clusteroperator.config.openshift.io/authentication\t4.14.8\tFalse\tTrue\tTrue\t23m\tOAuthServer: dial tcp 10.0.0.1:443: i/o timeout',
  'openshift-logging   6m   Warning   FailedScheduling   pod/es-0   0/6 nodes are available: 6 Insufficient memory.',
  'the cluster operator ingress is degraded: CanaryChecksSucceeding=False dial tcp 10.0.0.1:443: i/o timeout',
  'time="T" level=error msg="client disconnected during blob PATCH" error="unexpected EOF"',
  'time="T" level=error msg="response completed with error" err.code="blob unknown" err.message="blob unknown to registry"',
])('a line of others, or of what is usual, shows no cause: %j', (line) => {
  expect(found(diagnosisOf('', {}, [line]))).toEqual([]);
});

test('a row of the registry in a table of all Operators is read', () => {
  const rows = [
    'ingress          4.14.8   True    False   True   1h    x509: certificate signed by unknown authority',
    'image-registry   4.14.8   False   False   True   23m   Progressing: Unable to apply resources: storage backend not configured',
  ];
  expect(found(diagnosisOf('', {}, [rows.join('\n')]))).toEqual(['IRC101 certain']);
});

test('a conflict of two writers is no refusal of the Deployment', () => {
  const message =
    'Unable to apply resources: unable to apply objects: failed to update object *v1.Deployment, Namespace=openshift-image-registry, Name=image-registry: Operation cannot be fulfilled on deployments.apps "image-registry": the object has been modified';
  const { causes, collect } = diagnosisOf(dumpOf(dumpedOperator([['Progressing', 'True', 'Error', message]])));
  expect(causes).toEqual([]);
  expect(collect).not.toEqual([]);
});

test('a request without an answer and without an address makes it likely that the storage is not reached', () => {
  const message = `${HEAD}: 0, RequestID: , HostID: , canceled, context deadline exceeded`;
  expect(found(diagnosisOf(failingStorage(message)))).toEqual(['IRC507 likely']);
});

test('a job that ran too long does not show that the API server is slow', () => {
  const message = 'Job was active longer than specified deadline';
  const dump = dumpOf(dumpedConfig(READY), dumpedPruner([['Failed', 'True', 'DeadlineExceeded', message]]));
  expect(found(diagnosisOf(dump))).toEqual(['IRC909 likely']);
});

test.each([
  [{ swift: { container: 'layers' } }, 'spec.storage.swift.authURL', 's3'],
  [{ gcs: { bucket: 'layers' } }, 'spec.storage.gcs', 's3'],
  [ON_S3, 'spec.storage.s3.regionEndpoint', 'swift'],
])('a wrong scheme is mended in the storage that the Config has: %j', (storage, field, other) => {
  const message = 'Head "https://storage:5000/": http: server gave HTTP response to HTTPS client';
  const [first] = diagnosisOf(failingStorage(message, storage)).causes;
  expect(first?.field).toBe(field);
  expect(JSON.stringify(first?.fix)).not.toContain(`"${other}`);
  expect(first?.fix).not.toEqual([]);
});

test('a name that is taken in Google Cloud is changed there', () => {
  const message = 'googleapi: Error 409: The requested bucket name is not available., conflict';
  const [first] = diagnosisOf(
    dumpOf(dumpedOperator([['Progressing', 'True', 'Error', `Unable to apply resources: ${message}`]])),
  ).causes;
  expect(first?.field).toBe('spec.storage.gcs.bucket');
});

test('a policy of Azure is looked for before roles', () => {
  const message = 'Code="RequestDisallowedByPolicy" Message="Resource was disallowed by policy."';
  const [first] = diagnosisOf(failingStorage(message, { azure: { container: 'layers' } })).causes;
  expect(first?.fix[0]?.command).toContain('az policy assignment list');
});

test('a token that Google does not exchange is fixed at the pool, and not with a key', () => {
  const line = 'gcs: Get "https://storage.googleapis.com/": oauth2/google: status code 400: {"error":"invalid_target"}';
  const [first] = diagnosisOf('', {}, [line]).causes;
  expect(first?.fix.map(({ command }) => command).join('\n')).toContain('workload-identity-pools');
});

test('the region that the message names is in the fix', () => {
  const message =
    "BucketRegionError: incorrect region, the bucket is not in 'us-east-1' region at endpoint '', bucket is in 'eu-west-1' region";
  const [first] = diagnosisOf(failingStorage(message)).causes;
  expect(first?.fix.map(({ command }) => command).join('\n')).toContain('"region":"eu-west-1"');
});

function found({ causes }: ReturnType<typeof diagnosisOf>): string[] {
  return causes.map(({ id, certainty }) => `${id} ${certainty}`);
}

describe('an event of a pod that pulls from the registry, as one project lists it', () => {
  const blob =
    'reading blob sha256:1: Get "https://s3.example.com/layers/docker/registry/v2/blobs/sha256/1/data": tls: failed to verify certificate: x509: certificate signed by unknown authority';
  const row = (message: string, subject = 'pod/app-1') =>
    [
      'LAST SEEN   TYPE      REASON   OBJECT      MESSAGE',
      `2m          Warning   Failed   ${subject}   ${message}`,
    ].join('\n');
  const image = 'Failed to pull image "image-registry.openshift-image-registry.svc:5000/team/app:1"';

  test.each([
    ['a layer in the storage', row(`${image}: ${blob}`), ['IRC512 certain']],
    ['the same of a ReplicaSet', row(`${image}: ${blob}`, 'replicaset/app-6f'), ['IRC512 certain']],
    ['with the column of namespaces', row(`${image}: ${blob}`).replace(/^/gm, 'team   '), ['IRC512 certain']],
    ['an image of another registry', row('Failed to pull image "quay.io/a/b": x509: certificate has expired'), []],
  ])('%s', (_, text, expected) => {
    expect(found(diagnosisOf('', {}, [text])).slice(0, 1)).toEqual(expected);
  });
});
